# SPDX-License-Identifier: GPL-3.0-or-later
kommunetal why 1c72740ec49d5780 187604c915a0d8a8 "$TOP/samples/roedovre-2024-03-05.txt" | sed "s|$TOP/||"
kommunetal why --lang=en 1c72740ec49d5780 75cb3ed503a7b480 "$TOP/samples/roedovre-2024-03-05.txt" | tail -1
kommunetal why 1c72740ec49d5780 0000000000000000 "$TOP/samples/roedovre-2024-03-05.txt"
