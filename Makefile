# SPDX-License-Identifier: GPL-3.0-or-later
# kommunetal: one Makefile, no recursion but for set-up; everything built lies under $(B).
#
#   make              build
#   make deps         install the Debian packages that are missing
#   make demo         deps, build, and make the budget report of samples/
#   make check        all tests (installs what they need)
#   make check-slow   reports and documents through other programs, where they are installed
#   make check-asan   the same with the address and undefined-behaviour sanitizers
#   make check-forms  marked minutes in twenty-five forms made by other programs, beside their text
#   make accept       write what the command says now as what the golden cases expect
#   make warnings     every source through the compiler's warnings as errors
#   make fuzz         the fuzz targets (tests/fuzz/README.md)
#   make accuracy     how much of labelled minutes is read, and how right
#   make bench        speed, beside other programs
#   make gallery      every kind of chart and report into reports/gallery, to look at
#   make sample-reports   the reports in reports/ and the picture in README.md
#   make po           bring po/ up to date with the messages of the command
#   make install      PREFIX=/usr/local, DESTDIR=
#   make clean, make help
# V=1 shows the commands; CC=clang builds with another compiler; B=folder in another folder.

B       ?= build
PREFIX  ?= /usr/local
VERSION := 0.1.0

# ---- packages (Debian 12) -------------------------------------------------------------------
BUILD_PACKAGES := gcc libc6-dev make pkg-config re2c gettext libglib2.0-dev \
	libgsl-dev libgmp-dev libcsv-dev libcairo2-dev libfreetype-dev libpng-dev libpango1.0-dev libsqlite3-dev \
	libxlsxwriter-dev libqpdf-dev libgumbo-dev libxml2-dev libarchive-dev libpoppler-glib-dev \
	libtesseract-dev libleptonica-dev tesseract-ocr-dan libseccomp-dev libuchardet-dev libgmime-3.0-dev nettle-dev \
	libstemmer-dev libpq-dev libhyphen-dev hyphen-da fonts-inter
TEST_PACKAGES := perl sqlite3 python3 qpdf poppler-utils unzip zip
BENCH_PACKAGES := python3 ripgrep r-base-core python3-numpy python3-matplotlib

# ---- what is built ---------------------------------------------------------------------------
# Looked up when a rule runs, not when the file is read: before `make deps` there is no pkg-config.
PKGS       = glib-2.0 gsl gmp cairo libpng pangocairo sqlite3 xlsxwriter libqpdf gumbo libxml-2.0 \
	libarchive poppler-glib tesseract lept libseccomp uchardet gmime-3.0 nettle $(HAVE_PG)
# PostgreSQL only where libpq is; without it the store answers "not compiled in".
HAVE_PG    = $(eval HAVE_PG := $(shell pkg-config --exists libpq && echo libpq))$(HAVE_PG)
PKG_CFLAGS = $(eval PKG_CFLAGS := $(shell pkg-config --cflags $(PKGS)) \
	$(if $(HAVE_PG),-DKT_WITH_POSTGRES))$(PKG_CFLAGS)
PKG_LIBS   = $(eval PKG_LIBS := $(shell pkg-config --libs $(PKGS)))$(PKG_LIBS)

CFLAGS   ?= -O2 -g
WARN     := -Wall -Wextra -Wshadow -Werror=implicit-function-declaration
ALL_CFLAGS = -std=c11 -D_GNU_SOURCE $(WARN) $(PKG_CFLAGS) $(CFLAGS)
ALL_CPPFLAGS = -Iinclude -Isrc -I$(B)/src -DKT_VERSION='"$(VERSION)"' \
	-DKT_LOCALEDIR='"$(PREFIX)/share/locale"' \
	-DKT_LIBEXECDIR='"$(PREFIX)/libexec/kommunetal"' $(CPPFLAGS)
ALL_LIBS = $(PKG_LIBS) -lcsv -lfreetype -lstemmer -lhyphen -lm $(LDLIBS)

LIB_SRC  := $(sort $(filter-out src/cli/% src/programs/%,$(wildcard src/*/*.c src/*/*/*.c)))
LEX_SRC  := $(sort $(wildcard src/*/*.re))
CLI_SRC  := $(sort $(wildcard src/cli/*.c))
DATA     := $(sort $(wildcard src/*/*.csv src/*/*.sql src/*/*.css src/*/*.js src/*/*.ini) $(wildcard reports/*.ini))
UNIT_SRC := $(sort $(wildcard tests/unit/*/test_*.c))
UNIT     := $(UNIT_SRC:%.c=$(B)/%)
FUZZ_SRC := $(sort $(wildcard tests/fuzz/fuzz_*.c))
FUZZ     := $(FUZZ_SRC:%.c=$(B)/%)

LIB_OBJ  := $(LIB_SRC:%.c=$(B)/%.o) $(LEX_SRC:%.re=$(B)/%.o) $(B)/src/resources.o
# What reads the lexica for the build, before there is a library.
PACK_OBJ := $(filter $(B)/src/base/% $(B)/src/lexicon/%,$(LIB_OBJ)) $(B)/src/programs/pack_lexicon.o
LIB_OBJ  += $(B)/src/lexicon/packs.o
CLI_OBJ  := $(CLI_SRC:%.c=$(B)/%.o)
MO       := $(patsubst po/%.po,$(B)/locale/%/LC_MESSAGES/kommunetal.mo,$(wildcard po/*.po))

ifndef V
Q = @echo "  $(1)  $@";
endif

PARTS    := kommunetal-draw kommunetal-full kommunetal-reader
PROGRAMS := $(addprefix $(B)/,kommunetal $(PARTS))
all: $(PROGRAMS) $(MO)

$(B)/libkommunetal.a: $(LIB_OBJ)
	$(call Q,AR)rm -f $@ && $(AR) rcs $@ $^
# src/cli/program.h tells what each program is for. What stands before the library keeps out of
# a program what would bring large libraries.
DRAW_OBJ := $(filter $(B)/src/cli/draw_%,$(CLI_OBJ))
COMMAND  := $(filter-out $(DRAW_OBJ),$(CLI_OBJ)) $(B)/src/programs/text_only.o
$(B)/kommunetal: $(COMMAND) $(B)/src/programs/sqlite_only.o
$(B)/kommunetal-draw: $(COMMAND) $(DRAW_OBJ) $(B)/src/programs/sqlite_only.o
$(B)/kommunetal-full: $(COMMAND) $(DRAW_OBJ)
$(PROGRAMS): $(B)/%: $(B)/src/programs/%.o $(B)/libkommunetal.a
	$(call Q,LD)$(CC) $(ALL_CFLAGS) $(LDFLAGS) -o $@ $(filter %.o,$^) $(B)/libkommunetal.a -Wl,--as-needed $(ALL_LIBS)
$(UNIT): %: %.o $(B)/libkommunetal.a
	$(call Q,LD)$(CC) $(ALL_CFLAGS) $(LDFLAGS) -o $@ $^ $(ALL_LIBS)
# What fits the models' weights: tests/tools/fit-kinds, fit-measures, fit-when, fit-subjects.
$(B)/tests/tools/fit_names: $(B)/tests/tools/fit_names.o
	$(call Q,LD)$(CC) $(ALL_CFLAGS) $(LDFLAGS) -o $@ $< $(PKG_LIBS) -lm
$(B)/tests/tools/fit_weights: $(B)/tests/tools/fit_weights.o
	$(call Q,LD)$(CC) $(ALL_CFLAGS) $(LDFLAGS) -o $@ $< $(PKG_LIBS) -lm
$(B)/tests/tools/fit_evidence: $(B)/tests/tools/fit_evidence.o $(B)/libkommunetal.a
	$(call Q,LD)$(CC) $(ALL_CFLAGS) $(LDFLAGS) -o $@ $^ $(ALL_LIBS)
# What bench runs beside other programs.
BENCH := $(patsubst %.c,$(B)/%,$(wildcard tests/bench/*.c))
$(BENCH): %: %.o $(B)/libkommunetal.a
	$(call Q,LD)$(CC) $(ALL_CFLAGS) $(LDFLAGS) -o $@ $^ $(ALL_LIBS)
# A fuzz target replays its corpus with standalone.c, or looks for new inputs with FUZZ_MAIN.
FUZZ_MAIN ?= $(B)/tests/fuzz/standalone.o
$(FUZZ): %: %.o $(B)/tests/fuzz/standalone.o $(B)/libkommunetal.a
	$(call Q,LD)$(CC) $(ALL_CFLAGS) $(LDFLAGS) -o $@ $< $(FUZZ_MAIN) $(B)/libkommunetal.a $(ALL_LIBS)
$(B)/%.o: %.c
	$(call Q,CC)mkdir -p $(@D) && $(CC) $(ALL_CPPFLAGS) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<
$(B)/%.o: $(B)/%.c
	$(call Q,CC)$(CC) $(ALL_CPPFLAGS) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<
$(B)/%.c: %.re
	$(call Q,RE2C)mkdir -p $(@D) && re2c -W --utf-8 --no-generation-date -o $@ $<

$(B)/locale/%/LC_MESSAGES/kommunetal.mo: po/%.po
	$(call Q,MSGFMT)mkdir -p $(@D) && msgfmt -c -o $@ $<
# main.c has PREFIX in it.
$(B)/src/cli/main.o: $(B)/prefix
$(B)/prefix: FORCE
	@mkdir -p $(B) && { echo '$(PREFIX)' | cmp -s - $@ || echo '$(PREFIX)' > $@; }

# Data files are compiled in under their path below src/ (or reports/...).
$(B)/src/resources.o: $(DATA)
$(B)/src/resources.c: Makefile $(DATA)
	$(call Q,DATA)mkdir -p $(@D) && n=0 && { \
	  echo '#include "base/resource_data.h"'; \
	  for f in $(DATA); do n=$$((n + 1)); \
	    printf '__asm__(".section .rodata; .globl kt_data_%s, kt_data_end_%s; kt_data_%s: .incbin \\"%s\\"; kt_data_end_%s: .byte 0; .previous");\n' $$n $$n $$n $$f $$n; \
	    echo "extern const char kt_data_$$n[], kt_data_end_$$n[];"; done; \
	  echo 'const struct kt_data kt_data[] = {'; n=0; \
	  for f in $(DATA); do n=$$((n + 1)); \
	    echo "{\"$${f#src/}\", kt_data_$$n, kt_data_end_$$n},"; done; \
	  echo '{0}};'; } > $@

# The lexica, read once (src/lexicon/term_pack.h).
LEXICA := $(wildcard src/lexicon/??.csv)
$(B)/pack_lexicon: $(PACK_OBJ)
	$(call Q,LD)$(CC) $(ALL_CFLAGS) $(LDFLAGS) -o $@ $^ -Wl,--as-needed $(ALL_LIBS)
$(B)/src/lexicon/packs.c: $(B)/pack_lexicon $(LEXICA)
	$(call Q,PACK)mkdir -p $(@D) && $(B)/pack_lexicon $(LEXICA) > $@.tmp && mv $@.tmp $@

# ---- set-up ----------------------------------------------------------------------------------
deps:
	@sh tests/tools/install-packages $(BUILD_PACKAGES)
deps-check:
	@sh tests/tools/install-packages $(BUILD_PACKAGES) $(TEST_PACKAGES)

demo: deps
	@$(MAKE) --no-print-directory run-demo
run-demo: all
	@mkdir -p $(B)/demo
	@$(B)/kommunetal report budget samples -o $(B)/demo/budget.pdf
	@echo "The budget report of the samples: $(B)/demo/budget.pdf"

# The command with its manual page, translations and completions; the library with its headers.
SHARE = $(DESTDIR)$(PREFIX)/share
install: all
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/libexec/kommunetal $(DESTDIR)$(PREFIX)/lib/pkgconfig $(DESTDIR)$(PREFIX)/include \
		$(SHARE)/man/man1 $(SHARE)/bash-completion/completions $(SHARE)/zsh/site-functions \
		$(SHARE)/fish/vendor_completions.d
	install -m 755 $(B)/kommunetal $(DESTDIR)$(PREFIX)/bin/kommunetal
	install -m 755 $(addprefix $(B)/,$(PARTS)) $(DESTDIR)$(PREFIX)/libexec/kommunetal/
	LC_ALL=C $(B)/kommunetal help man > $(SHARE)/man/man1/kommunetal.1
	LC_ALL=C $(B)/kommunetal help bash > $(SHARE)/bash-completion/completions/kommunetal
	LC_ALL=C $(B)/kommunetal help zsh > $(SHARE)/zsh/site-functions/_kommunetal
	LC_ALL=C $(B)/kommunetal help fish > $(SHARE)/fish/vendor_completions.d/kommunetal.fish
	cp -R $(B)/locale $(SHARE)/
	install -m 644 $(B)/libkommunetal.a $(DESTDIR)$(PREFIX)/lib/libkommunetal.a
	cp -R include/kommunetal $(DESTDIR)$(PREFIX)/include/
	sed -e 's,@PREFIX@,$(PREFIX),' -e 's,@VERSION@,$(VERSION),' -e 's,@PKGS@,$(PKGS),' \
		src/kommunetal.pc.in > $(DESTDIR)$(PREFIX)/lib/pkgconfig/kommunetal.pc

# The messages of the command as translators get them.
po:
	xgettext --language=C --keyword=_ --keyword=N_ --from-code=UTF-8 --no-location --sort-output \
		--package-name=kommunetal --package-version=$(VERSION) -o $(B)/kommunetal.pot src/cli/*.c
	for f in po/*.po; do msgmerge --quiet --update --backup=none --no-fuzzy-matching $$f $(B)/kommunetal.pot; done

# ---- tests -----------------------------------------------------------------------------------
check: deps-check
	@$(MAKE) --no-print-directory -j2 run-check
run-check: all $(UNIT) $(FUZZ)
	@B=$(B) CC='$(CC)' CFLAGS='$(PKG_CFLAGS)' tests/run
check-slow: deps-check
	@$(MAKE) --no-print-directory -j2 all
	@B=$(B) tests/run --slow
check-forms: all
	@B=$(B) prove --exec tests/tools/tap tests/producers/forms
check-asan: deps-check
	@ASAN_OPTIONS=detect_leaks=1 LSAN_OPTIONS=suppressions=$(CURDIR)/tests/lsan.supp:print_suppressions=0 UBSAN_OPTIONS=halt_on_error=1 G_SLICE=always-malloc \
	$(MAKE) --no-print-directory -j2 B=build-asan \
		CFLAGS='-O1 -g -fsanitize=address,undefined -fno-omit-frame-pointer' run-check
# Every source through $(CC)'s warnings as errors; nothing is built.
warnings: $(B)/src/resources.o
	@printf '%s\0' $(LIB_SRC) $(CLI_SRC) $(wildcard src/programs/*.c) | \
		xargs -0 -n 16 -P 2 $(CC) $(ALL_CPPFLAGS) $(ALL_CFLAGS) -Werror -fsyntax-only
# Fuzz targets for libFuzzer or, with FUZZ_CC=afl-clang-fast, AFL++: tests/fuzz/README.md.
# The C library's obstack.h reckons addresses from a null pointer, which clang reports at each of its uses.
FUZZ_CC ?= clang
fuzz:
	@$(MAKE) --no-print-directory B=build-fuzz CC=$(FUZZ_CC) FUZZ_MAIN=-fsanitize=fuzzer \
		CFLAGS='-O1 -g -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize=pointer-overflow' fuzz-programs
fuzz-programs: $(FUZZ)
accept: all
	@B=$(B) tests/run --accept

# Speed, each program beside others that do the same, in one run.
# Right digits on NIST's reference datasets; further tables of accuracy hang on the same target.
accuracy: accuracy-reading accuracy-strd
accuracy-reading: all
	@B=$(B) tests/tools/accuracy
accuracy-strd: $(B)/tests/unit/analysis/test_strd
	@echo "NIST StRD: fewest right digits among the certified values of each set (at most 15)"
	@$< | sed -n 's/^# strd /  /p'
bench: all $(BENCH)
	@sh tests/tools/install-packages $(BENCH_PACKAGES)
	@for f in tests/bench/*; do if [ -x "$$f" ]; then B=$(B) "$$f" || exit 1; fi; done

# Every chart and report to look at; GALLERY names the inputs (samples, and others at hand).
GALLERY ?= samples $(wildcard ../shared/seeds)
gallery: all
	@sh tests/tools/gallery $(B)/kommunetal reports/gallery $(GALLERY)

# The reports in reports/ and the picture in README.md.
sample-reports: all
	$(B)/kommunetal report budget samples -o reports/budget.pdf
	$(B)/kommunetal report funds samples -o reports/funds.pdf
	$(B)/kommunetal report budget samples/holbaek-2024-04-23.txt -o $(B)/picture.pdf
	pdftoppm -png -r 80 -f 1 -singlefile $(B)/picture.pdf reports/budget

clean:
	rm -rf build build-asan build-fuzz

help:
	@sed -n 's/^#   //p' Makefile

FORCE:
.PHONY: all warnings gallery sample-reports deps deps-check demo run-demo install po check run-check check-slow check-forms check-asan fuzz fuzz-programs accept accuracy accuracy-reading accuracy-strd bench clean help FORCE
.SECONDARY:
-include $(LIB_OBJ:.o=.d) $(CLI_OBJ:.o=.d) $(wildcard $(B)/src/programs/*.d) $(UNIT:=.d) $(FUZZ:=.d)
