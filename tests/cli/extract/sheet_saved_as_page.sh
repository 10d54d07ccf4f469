# SPDX-License-Identifier: GPL-3.0-or-later
# A sheet that Excel saved as a web page under the name of a workbook: who met and when stand in rows
# of the table of figures.  A table of who came and went is none.
cat > ark.xls <<'END'
<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"><meta name=ProgId content=Excel.Sheet></head>
<body><table border=0><col width=64 span=3>
<tr height=20><td>Sorø Kommune</td><td></td><td></td></tr>
<tr><td colspan=3 style='mso-ignore:colspan'>REFERAT Socialudvalget d. 14-06-2023</td></tr>
<tr><td colspan=3>Udgifter i 1.000 kr.</td></tr>
<tr><td>Tilbud</td><td align=right x:num>2021</td><td align=right x:num>2022</td></tr>
<tr><td>Botilbud</td><td x:num="1200">1.200</td><td>1.250</td></tr>
<tr><td>Støtte</td><td>300</td><td>310</td></tr>
<tr><td>I alt</td><td x:fmla="=SUM(B5:B6)">1.500</td><td>1.560</td></tr>
</table></body></html>
END
kommunetal extract ark.xls | cut -d, -f2,5,11-13,16,17
cat > moede.html <<'END'
<html><meta charset="utf-8"><body><table>
<tr><td>Sorø Kommune</td><td></td><td></td></tr><tr><td colspan=3>REFERAT Socialudvalget d. 14-06-2023</td></tr>
<tr><td>Medlem</td><td>Ankom</td><td>Gik</td></tr><tr><td>A. Hansen</td><td>15:00</td><td>17:30</td></tr>
<tr><td>B. Jensen</td><td>15.15</td><td>17.30</td></tr></table></body></html>
END
kommunetal extract moede.html | wc -l
