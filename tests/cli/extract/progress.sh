# SPDX-License-Identifier: GPL-3.0-or-later
# On a terminal it tells, after a second, how far it has come, and leaves nothing of that behind:
# neither before the records that go to the same terminal, nor where it is asked to be quiet.
command -v script > /dev/null || { echo "script is not installed"; exit 77; }
export TERM=xterm
cat > a.txt << 'END'
Sorø Kommune
Referat fra Socialudvalget den 2. juni 2022

7. Regnskab

Udgiften er 5,8 mio. kr. i 2022.
END
sed 's/5,8/6,8/' a.txt > b.txt
seen() {
	script -qec "sh -c '${2:-} (sleep 1.4; sed s/5,8/7,8/ a.txt) | $1'" /dev/null |
		sed "s/$(printf '\033')\\[K/<clear>\\n/g" | tr '\r' '\n' |
		sed 's/[0-9]* a minute, [0-9]:[0-9][0-9] left/N a minute, M:SS left/
		     s/^[0-9a-f]\{16\},.*,\([0-9]*,DKK\),.*/record \1/; /^id,/d' | grep . | uniq
}
echo "to a file:"; seen 'kommunetal extract --jobs=1 -o records.csv a.txt - b.txt'
echo "to the terminal:"; seen 'kommunetal extract --jobs=1 a.txt - b.txt'
echo "quiet:"; seen 'kommunetal extract -q --jobs=1 -o records.csv a.txt - b.txt'; echo nothing
echo "in a narrow window:"; seen 'kommunetal extract --jobs=1 -o records.csv a.txt - b.txt' 'stty -F /dev/tty cols 12;'
echo "no terminal:"; (sleep 1.4; cat a.txt) | kommunetal extract -o records.csv - b.txt 2>&1
