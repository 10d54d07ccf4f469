# SPDX-License-Identifier: GPL-3.0-or-later
kommunetal extrct referat.txt || :
kommunetal reprot referat.txt || :
touch referat.txt
kommunetal referat.txt || :
kommunetal why2know referat.txt || :
