import type { Fault } from "./fault.ts";

export const casebookFaults: Fault[] = [
  {
    room: "casebook: states",
    name: "a contributor publishes a case",
    file: "move.ts",
    right: 'if (target === "PUBLISHED") return refused("forbidden", onlyModeratorsPublish);',
    wrong: "",
  },
  {
    room: "casebook: access",
    name: "a contributor reads cases that they are not on",
    file: "case-access.ts",
    right:
      "? sql`EXISTS (SELECT 1 FROM casebook_case_people p WHERE p.case_id = c.case_id AND p.person_id = ${id})`",
    wrong: "? sql`(${id} <> '')`",
  },
  {
    room: "casebook: schedule",
    name: "what somebody scheduled is published after they have left",
    file: "publish-due.ts",
    right: "if (row.may_publish && row.publish_at <= now)",
    wrong: "if (row.publish_at <= now)",
  },
  {
    room: "casebook: content",
    name: "a quotation mark in an address writes attributes of its own",
    file: "html.ts",
    right: 'escapeText(text).replaceAll(\'"\', "&quot;")',
    wrong: "escapeText(text)",
  },
  {
    room: "casebook: public-api",
    name: "how often a source was changed before it was public is told",
    file: "public-sources.ts",
    right: "version_number: change.number - row.first_public_version + 1,",
    wrong: "version_number: change.number,",
  },
];
