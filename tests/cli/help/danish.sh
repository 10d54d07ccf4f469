# SPDX-License-Identifier: GPL-3.0-or-later
# Messages follow LC_MESSAGES; data does not.
locale -a 2> /dev/null | grep -qx 'da_DK.utf8' || { echo Eksempler:; exit 0; }
LC_ALL=da_DK.UTF-8 kommunetal help | head -1
