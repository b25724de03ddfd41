import { readList } from "../../core/http/read-list";
import { tablePage } from "../insight/table";
import { viewOf } from "../insight/view";
import { bounded } from "./coaching-row";
import { helpFirst } from "./help-first";
import { coachingQuery } from "./query";
import { contactsOf, courses, readCoaching } from "./read-coaching";
import { CoachingView } from "./views/coaching";
import { type Coaching, coachingTable } from "./views/coaching-table";

const kept = ["q", "sort", "page", "limit", ...bounded.flatMap((name) => [`min_${name}`, `max_${name}`])];

/** All officers in one table: whom to help, whom to learn from. */
export const coachingView = viewOf<Coaching>({
  read: async ({ db, now, person }, { filter, query, reader }) => {
    const read = readList(coachingQuery, { limit: "50", ...query });
    const rows = await readCoaching(db, filter, now);
    const list = tablePage(rows, read);
    const everybody = tablePage(rows, { ...read, page: 1, limit: Math.max(1, rows.length) }).data;
    const ids = list.data.map(({ officer_id }) => officer_id);
    const [lines, contacts] = await Promise.all([
      courses(db, ids, filter),
      reader.viewer.role === "admin" ? contactsOf(db, ids) : new Map(),
    ]);
    const asked = Object.fromEntries(kept.flatMap((name) => (query[name] ? [[name, query[name]]] : [])));
    return { list, everybody, toHelp: helpFirst(rows), lines, contacts, sender: person.name, asked, now };
  },
  body: (data) => <CoachingView data={data} />,
  tables: { officers: coachingTable },
  own: ({ asked }) => asked,
});
