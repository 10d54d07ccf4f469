# SPDX-License-Identifier: GPL-3.0-or-later
# Minutes in a form that is not read are told of; pictures and data that lie beside are not.
mkdir mappe
printf 'Referat\n\nDer er 12 borgere i praktik i 2022.\n' > mappe/a.txt
printf '{\\rtf1\\ansi Der er 13 borgere i praktik i 2022.}\n' > mappe/b.rtf
printf '\320\317\021\340\241\261\032\341 et gammelt referat' > mappe/c.doc
printf 'From: <Gemt>\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n--x\nContent-Type: text/html\n\n<p>Der er 15 borgere i praktik i 2022.</p>\n--x--\n' > mappe/d.mht
printf '\211PNG\r\n\032\nlogo' > mappe/logo.png
printf 'Fra: sekretariatet\nEmne: referat\n\nDer er 14 borgere i praktik i 2022.\n' > mappe/e.txt
kommunetal extract mappe | cut -d, -f16,26 | grep mappe
