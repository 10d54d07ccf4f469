# SPDX-License-Identifier: GPL-3.0-or-later
# Each document attached to a mail is read; the text of the mail itself where there is none, with its
# subject as the title; an attachment that nobody can read is told, and a mail that is cut off.
part() { printf -- '--x\nContent-Type: %s\nContent-Disposition: attachment; filename="%s"\nContent-Transfer-Encoding: base64\n\n' "$1" "$2"; base64; }
begin() { printf 'From: a@example.org\nSubject: %s\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="x"\n\n' "$1"; }
text() { printf -- '--x\nContent-Type: text/plain; charset=utf-8\n\n%s\n' "$1"; }
{
	begin 'Dagsorden'
	text 'Hermed 2 bilag.'
	printf '<p>Assens Kommune</p><p>Der var 15 borgere i praktik i 2022.</p>' | part text/html referat.html
	printf '<p>Sorø Kommune</p><p>Der var 16 borgere i praktik i 2022.</p>' | part text/html referat.html
	printf '{\\rtf1 Der var 19 borgere.}' | part application/rtf notat.rtf
	part application/pdf Bilag.PDF < "$TOP/tests/twins/hjoerring-2023-09-05-unruled.pdf"
	printf -- '--x--\n'
} > to.eml
{
	begin '=?iso-8859-1?Q?Referat_af_Socialudvalgets_m=F8de?= =?utf-8?B?IGRlbiAyLiBtYWogMjAyMg==?='
	text 'Sorø Kommune
Der var 17 borgere i praktik i 2021.'
	printf '{\\rtf1 Der var 18 borgere.}' | part application/msword gammelt.doc
} > tekst.eml
kommunetal extract to.eml tekst.eml | cut -d, -f2,5,15,16,26 | sort -u | grep -v Hjørring
kommunetal extract to.eml/Bilag.PDF | cut -d, -f2,5 | sort -u
