# SPDX-License-Identifier: GPL-3.0-or-later
kommunetal trend --view=series --municipality=Sorø --subject=hjemløse "$TOP/tests/cli/series.csv"
