/** What every list and table says, whatever it holds. */
export const lists = {
  "lists.total": "Total",
  "lists.pages": "Pages of this list",
  "lists.place": "{first}–{last} of {total}",
  "lists.place_of_more": "{first}–{last} of more than {total}",
  "lists.past_the_end": "There is no page {page}",
  "lists.past_total": {
    one: "The list has {count} entry in all.",
    other: "The list has {count} entries in all.",
  },
  "lists.past_reach": {
    one: "The list has more than {count} entry; pages show so many. Filters lead to the others.",
    other: "The list has more than {count} entries; pages show so many. Filters lead to the others.",
  },
  "lists.to_page": "Go to page {page}, the last",
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
