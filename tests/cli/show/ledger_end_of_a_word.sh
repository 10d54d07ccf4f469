# SPDX-License-Identifier: GPL-3.0-or-later
# The 2 of CO2 and m2 is no figure and not unread; a number glued to a name is.
printf 'Referat\nSorø Kommune\n2. juni 2022\n\n1. Klima\n\nUdledningen af CO2 var 412 ton. Taget er på 640 m2.\n\nFlere Rusmidler9 og Æl4 kom ikke.\n' > r.txt
kommunetal show -q --stage=ledger r.txt | grep '^[79]:'
