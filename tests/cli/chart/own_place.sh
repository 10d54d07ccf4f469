# SPDX-License-Identifier: GPL-3.0-or-later
# Beside other libraries that of the municipality's own name is named; figures of the municipality are not.
cat > faxe.txt <<'END'
Faxe Kommune
Kultur- og Fritidsudvalget
Referat af mødet den 16. marts 2015

22. Besøgstal for bibliotekerne

Elektroniske tællere har vist følgende antal besøg:

Bibliotek       2012      2013      2014
Faxe         118.204   121.377   116.950
Haslev        34.011    33.280    35.102
Karise        27.945    26.118    25.870
I alt        180.160   180.775   177.922

23. Udlån

                    2012      2013      2014
Udlån af bøger    96.401    93.377    90.950
Udlån af e-bøger   4.011     6.280     9.102
Udlån af film     12.945    11.118     8.870
END
kommunetal chart distribution -q faxe.txt -o a.txt
kommunetal chart multiples -q faxe.txt -o b.txt
cat a.txt b.txt
