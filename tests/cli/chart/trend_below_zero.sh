# SPDX-License-Identifier: GPL-3.0-or-later
# Below 0 an interval has a word between its ends, for a dash would be one of three; of many even times every so
# manyth is told.
head='id,municipality,municipality_code,committee,meeting_date,item,item_title,case_no,section,kind,subject,measure,measure_label,area,period,value,unit,resolution,qualifier,raw,origin,table,row,column,flags,source,page,line,offset,length,confidence'
row() {
	printf '%016d,Faxe,320,Socialudvalget,2024-02-07,1,Befolkning,,,people,%s,count,,Faxe,%s,%s,person,1,,%s,table,1,2,%d,,a.txt,,9,%d,3,0.95\n' "$1" "$2" "$3" "$4" "$4" "$1" "$1"
}
{
	echo "$head"
	i=1
	for point in 2018=-88 2019=-95 2020=-101 2021=-120 2022=-131; do
		row $i 'Født minus døde' "${point%=*}" "${point#*=}"
		i=$((i + 1))
	done
} >neg.csv
{
	echo "$head"
	i=1
	for year in 2020 2021 2022; do
		for month in 01 02 03 04 05 06 07 08 09 10 11 12; do
			row $i 'Tilflyttere' $year-$month $((100 + i * i % 37))
			i=$((i + 1))
		done
	done
} >months.csv
kommunetal chart trend -q neg.csv -o neg.pdf
pdftotext -layout neg.pdf - | tr '\302\240' '  ' | grep -o '(.*)' | tr -s ' '
kommunetal chart trend -q months.csv -o months.pdf --size=900x420
pdftotext -layout months.pdf - | grep -E '(januar|december).*2021' | tr -s ' '
