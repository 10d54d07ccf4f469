/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fuzz_file.h -- bytes as a file that has a path but no place on a disk. */
#ifndef KT_TESTS_FUZZ_FILE_H
#define KT_TESTS_FUZZ_FILE_H

#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>

#include <glib.h>

struct fuzz_file {
	int fd;
	char path[32];
};

static inline struct fuzz_file fuzz_file_open(const uint8_t *data, size_t size)
{
	struct fuzz_file file = {.fd = memfd_create("input", 0)};

	g_assert_cmpint(file.fd, >=, 0);
	g_assert_cmpint(write(file.fd, data, size), ==, (gssize)size);
	g_snprintf(file.path, sizeof file.path, "/proc/self/fd/%d", file.fd);
	return file;
}

static inline void fuzz_file_close(struct fuzz_file *file)
{
	close(file->fd);
}

#endif
