# SPDX-License-Identifier: GPL-3.0-or-later
# Each shell can read its own, where it is here.
for shell in bash zsh fish; do
	kommunetal help $shell > $shell
	[ -s $shell ]
	if command -v $shell > /dev/null; then $shell -n $shell; fi
done
cat > ask <<'END'
. ./bash
COMP_WORDS=(kommunetal "$@")
COMP_CWORD=$#
_kommunetal
echo "${COMPREPLY[@]}"
END
if command -v bash > /dev/null; then
	bash ask ex
	bash ask extract --mun
	bash ask extract --format = js
fi
