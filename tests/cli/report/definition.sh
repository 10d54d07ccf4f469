# SPDX-License-Identifier: GPL-3.0-or-later
# A definition of one's own: a copy of reports/budget.ini, changed; and what is said of mistakes in one.
f="$SAMPLES/holbaek-2024-04-23.txt"
sed -e 's/^title=.*/title=Vores opfølgning/' -e 's/^material=.*/material=1%/' -e 's/;bridge;/;/' \
	-e 's/^heading=Afvigelser pr. område/heading=Område for område/' "$TOP/reports/budget.ini" > min.ini
kommunetal report min.ini -q -o a.html "$f"
grep -o -e '<title>[^<]*' -e '<h.[^>]*>Område for område' -e '<p>[^<]*afviger mindst[^<]*' a.html | sed 's,\xc2\xa0, ,g'
grep -c 'Fra korrigeret budget' a.html || true
# a limit is told with all its places
sed -e 's/^material=.*/material=0.75%,1250000/' "$TOP/reports/budget.ini" > graenser.ini
for lang in da en; do
	kommunetal report graenser.ini -q --lang=$lang -o a.html "$f"
	sed 's,\xc2\xa0, ,g' a.html | grep -o '[^<>]*1[.,]25 mi[^<]*'
done
wrong() { # SED-SCRIPT
	sed -e "$1" "$TOP/reports/budget.ini" > fejl.ini
	kommunetal report fejl.ini -q -o b.html "$f" && echo made || echo "status $?"
}
wrong 's/^part=audit/part=audits/'
wrong 's/^ends=audit;/ends=audti;/'
wrong 's/^which=leading/which=first/'
wrong 's/^kind=budget/kind=budgets/'
wrong 's/^none=/nothing=/'
wrong 's/^begins=overview/begins=deviations/'
wrong 's/^material=.*/material=meget/'
wrong 's/^\[report\]/[rapport]/'
wrong 's/^begins=.*//; s/^chapters=.*//; s/^ends=.*//'
wrong 's/^\[overview\]/[overview/'
kommunetal report findes-ikke.ini -q -o b.html "$f" || echo "status $?"
ls
