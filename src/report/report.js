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
	// A row and the parts shown below it move together; sums and headings stay where they are.
	function stretches(body) {
		var all = [], stretch = [];
		Array.prototype.forEach.call(body.rows, function (row) {
			if (row.className === "of-which" && stretch.length)
				stretch[stretch.length - 1].push(row);
			else if (row.className === "")
				stretch.push([row]);
			else {
				all.push({ blocks: stretch, end: row });
				stretch = [];
			}
		});
		all.push({ blocks: stretch, end: null });
		return all;
	}
	function sort(head, table) {
		var column = Array.prototype.indexOf.call(head.parentNode.children, head);
		var up = head.getAttribute("aria-sort") !== "ascending";
		var body = table.tBodies[0];
		stretches(body).forEach(function (stretch) {
			stretch.blocks.sort(function (a, b) {
				return (up ? 1 : -1) * compare(value(a[0].cells[column]), value(b[0].cells[column]));
			});
			stretch.blocks.forEach(function (block) {
				block.forEach(function (row) { body.insertBefore(row, stretch.end); });
			});
		});
		Array.prototype.forEach.call(head.parentNode.children, function (other) {
			other.removeAttribute("aria-sort");
		});
		head.setAttribute("aria-sort", up ? "ascending" : "descending");
	}
	Array.prototype.forEach.call(document.querySelectorAll("table"), function (table) {
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
