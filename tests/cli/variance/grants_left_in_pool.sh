# SPDX-License-Identifier: GPL-3.0-or-later
# What is left when all is given goes back to "the pool": it is no size of it.
page() {
	printf 'Referat\nKulturudvalget\nSorø Kommune\nTorsdag den 4. september 2025\n\n7. Fordeling af restpuljen\n\nSagsfremstilling\n\n%s\n\n| Forening | Søger om | Forslag |\n|---|---|---|\n| Sorø Kor | 60.000 kr. | 42.500 kr. |\n| Spejderne | 35.000 kr. | 20.000 kr. |\n| I alt | 95.000 kr. | 62.500 kr. |\n\nBeslutning\n\n%s\n' "$2" "$3" > "$1.txt"
	kommunetal variance --view=grants -q "$1.txt"
}
page over 'Efter forårets uddeling resterer 64.350 kr.' 'Godkendt. De 1.850 kr., der herefter er til overs, lægges over i puljen for 2026.'
page tilbage 'I puljen er der 64.350 kr. tilbage efter forårets uddeling.' 'Godkendt. De sidste 1.850 kr. går tilbage til puljen.'
page skudt 'Der er 64.350 kr. at dele ud af.' 'Godkendt. Resten, 1.850 kr., føres tilbage i puljen.'
