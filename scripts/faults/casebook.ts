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
    room: "casebook: people",
    name: "a moderator makes moderators and administrators",
    file: "let-in.ts",
    right: 'if (caller.role !== "admin" && role !== "contributor") throw insufficient();',
    wrong: "",
  },
  {
    room: "casebook: schedule",
    name: "what somebody scheduled is published after they have left",
    file: "publish-due.ts",
    right: "if (row.may_publish && row.publish_at <= now)",
    wrong: "if (row.publish_at <= now)",
  },
  {
    room: "casebook: reuse",
    name: "a title ends the script that tells machines of a case",
    file: "json-ld.ts",
    right: "/[<>&\\u2028\\u2029]/g,",
    wrong: "/[&\\u2028\\u2029]/g,",
  },
  {
    room: "casebook: public-api",
    name: "how often a source was changed before it was public is told",
    file: "public-sources.ts",
    right: "version_number: change.number - row.first_public_version + 1,",
    wrong: "version_number: change.number,",
  },
];
