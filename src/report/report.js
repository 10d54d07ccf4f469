// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the tables of a report sort by a click on a head.  Everything is there without it.
(function () {
	"use strict";
	var danish = document.documentElement.lang === "da";
	function value(cell) {
		var text = cell ? cell.textContent.trim() : "";
		var plain = text.replace(/\u2212/g, "-").replace(/[+\s]/g, "");
		plain = danish ? plain.replace(/\./g, "").replace(",", ".") : plain.replace(/,/g, "");
		return plain !== "" && !isNaN(plain) ? Number(plain) : text;
	}
	function compare(a, b) {
		if (typeof a === "number" && typeof b === "number")
			return a - b;
		return String(a).localeCompare(String(b), document.documentElement.lang);
	}
	function sort(head, table) {
		var column = Array.prototype.indexOf.call(head.parentNode.children, head);
		var up = head.getAttribute("aria-sort") !== "ascending";
		var rows = Array.prototype.slice.call(table.tBodies[0].rows);
		var free = rows.filter(function (row) { return row.className === ""; });
		var fixed = rows.filter(function (row) { return row.className !== ""; });
		free.sort(function (a, b) {
			return (up ? 1 : -1) * compare(value(a.cells[column]), value(b.cells[column]));
		});
		free.concat(fixed).forEach(function (row) { table.tBodies[0].appendChild(row); });
		Array.prototype.forEach.call(head.parentNode.children, function (other) {
			other.removeAttribute("aria-sort");
		});
		head.setAttribute("aria-sort", up ? "ascending" : "descending");
	}
	Array.prototype.forEach.call(document.querySelectorAll("table"), function (table) {
		if (table.querySelector("tr.group"))
			return;
		Array.prototype.forEach.call(table.querySelectorAll("thead th"), function (head) {
			if (!head.textContent.trim())
				return;
			var button = document.createElement("button");
			button.textContent = head.textContent;
			head.textContent = "";
			head.appendChild(button);
			button.addEventListener("click", function () { sort(head, table); });
		});
	});
})();
