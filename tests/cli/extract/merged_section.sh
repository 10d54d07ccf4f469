# SPDX-License-Identifier: GPL-3.0-or-later
# A row of one cell over all columns is a section of the rows below, also right below the head; a unit or a year there
# is the head's.
page() {
	printf '<h1>Byrådet, Sorø Kommune, 2. juni 2022</h1><h2>4. Regnskab</h2><p>Her er tallene.</p><table>%s</table>' "$2" >"$1.html"
	kommunetal extract -q "$1.html" | cut -d, -f11-17
}
page cells '<tr><td>Netto, mio. kr.</td><td>Budget 2021</td><td>Regnskab 2021</td></tr>
<tr><td colspan="3">Dagtilbud</td></tr><tr><td>Dagpleje</td><td>61,4</td><td>57,3</td></tr>
<tr><td colspan="3">Skoler</td></tr><tr><td>Kulturskole</td><td>3,0</td><td>3,2</td></tr>'
page heads '<tr><th>Antal sager</th><th>2020</th><th>2021</th></tr><tr><th colspan="3">Teknik og miljø</th></tr>
<tr><td>Byggesager</td><td>61</td><td>57</td></tr><tr><td>Tilsyn</td><td>12</td><td>14</td></tr>'
page unit '<tr><td>Område</td><td>Budget 2021</td><td>Regnskab 2021</td></tr><tr><td colspan="3">1.000 kr.</td></tr>
<tr><td>Dagpleje</td><td>614</td><td>573</td></tr><tr><td>Skoler</td><td>830</td><td>832</td></tr>'
page year '<tr><td>Område, kr.</td><td>Budget</td><td>Regnskab</td></tr><tr><td colspan="3">2021</td></tr>
<tr><td>Dagpleje</td><td>614</td><td>573</td></tr><tr><td>Skoler</td><td>830</td><td>832</td></tr>'
