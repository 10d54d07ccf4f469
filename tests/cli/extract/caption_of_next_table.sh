# SPDX-License-Identifier: GPL-3.0-or-later
# A line between two tables is the caption of the one below it, in web pages as in text; below the
# last table it tells the unit of that.
cat > a.html <<'END'
<!doctype html><meta charset="utf-8"><p>Sorø Kommune</p><p>Referat Socialudvalget d. 14-06-2023</p><h2>Punkt 5: Tilbud</h2>
<p>Antal borgere</p><table><tr><td>Tilbud</td><td>2021</td></tr><tr><td>Herberg</td><td>31</td></tr><tr><td>Bosted</td><td>42</td></tr></table>
<p>Udgifter i mio. kr.</p><table><tr><td>Område</td><td>2021</td></tr><tr><td>Voksne</td><td>12,5</td></tr><tr><td>Unge</td><td>2,5</td></tr></table>
<p>Drift</p><table><tr><td>Område</td><td>2021</td></tr><tr><td>Kurser</td><td>25</td></tr><tr><td>Rejser</td><td>35</td></tr></table><p>Beløb i 1.000 kr.</p>
END
kommunetal extract -q a.html | cut -d, -f11-13,16,17
