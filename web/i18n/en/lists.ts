/** What every list and table says, whatever it holds. */
export const lists = {
  "lists.total": "Total",
  "lists.pages": "Pages of this list",
  "lists.place": "{first}–{last} of {total}",
  "lists.place_of_more": "{first}–{last} of more than {total}",
  "lists.in_all": "{count} in all",
  "lists.rows_per_page": "Rows per page",
  "lists.previous": "Previous",
  "lists.next": "Next",
  "lists.csv": "CSV",
  "lists.csv_of_first": "CSV of the first {count}",
  "lists.all": "All",
  "lists.apply": "Apply",
  "lists.search": "Search",
  "lists.clear": "Clear",
  "lists.from": "From",
  "lists.to": "To",
} as const;
