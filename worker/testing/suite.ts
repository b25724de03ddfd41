/** Whose records a call names. */
export type Side = "own" | "other";
/** What `{campaign_id}` and the like in an endpoint's example stand for. */
export type Records = Record<string, string>;

export interface Caller {
  kind: "nobody" | "person" | "key";
  /**
   * Only calls whose table names them are tried as them: a gate keeps other modules' calls closed to them, or their
   * credential opens more than most.
   */
  isHeld?: true;
  token?: string;
  /** Of what the examples name: what is this caller's, and what is another's. The world's own where left out. */
  records?: Record<Side, Records>;
}

/** One small world: who calls, and the records that calls are about. */
export interface World {
  callers: Record<string, Caller>;
  records: Record<Side, Records>;
}

export interface AnotherBody {
  /** That the call takes. */
  fields: string[];
  /** Its example. */
  body: Record<string, unknown>;
  records: Records;
}

/** What a module tells the common tests, as the default export of worker/<module>/testing/suite.ts. */
export interface Suite {
  /** The module's part of a world, made anew at each call. */
  world(): Promise<World>;
  /** Who may do what (access-matrix.ts): one line an endpoint, one column a caller. */
  access: string;
  /** The endpoints that need no credential, like "POST /auth/login": whoever opens another says so here, too. */
  open?: string[];
  /** Ends when nothing runs behind the answers that were given: a job that decides many things. */
  atRest?(): Promise<void>;
  /** SQL that makes anew what no copy of the rows brings back, like an index of texts. */
  madeAnew?: readonly string[];
  /** Its tables with a row for each person or setting of the organisation, not for each thing that happens. */
  few: string[];
  /** Queries that read a growing table from end to end all the same, each with its reason. */
  scans: { query: RegExp; because: string }[];
  /** Examples that are refused although they are well-formed, by "POST /users", each with its reason. */
  refused?: Record<string, { status: number; because: string }>;
  /** Calls that tell an unknown record and another's alike, with 403, by "GET /me/:id", each with its reason. */
  hides?: Record<string, string>;
  /** Calls that answer with what a file says, by "POST /users", each with its reason. */
  tellsFile?: Record<string, string>;
  /** Optional texts that are cut where they are too long, and cost no event: "POST /events token", each with its reason. */
  cuts?: Record<string, string>;
  /** Forms that show what is stored and set it all the same, by where they go ("/dashboard/x/*"), each with its reason. */
  overwrites?: Record<string, string>;
  /**
   * What makes two bodies of a call that takes these fields differ, in place of the example's; null where it has none of
   * the fields that the module knows.
   */
  another?(what: "first" | "second", of: AnotherBody): object | null;
  /** Lists without words that could be searched for, each with its reason. */
  withoutSearch?: Record<string, string>;
  /** Fields of bodies that are no text of people's, by name or as "POST /auth/login email": ids, tokens, what programs say. */
  opaque?: string[];
  /** Answers of its own kinds, each with its name and status: all carry the usual headers. */
  answers?(records: Records): [what: string, status: number, answer: Promise<Response>][];
  pages?: {
    /** A list in a path → the record that the `:id` after it is. */
    ids?: Records;
    /** Another place in a path → what may stand there. */
    places?: Record<string, string[]>;
    /** Queries that pages are asked with, besides none. */
    queries?(records: Records): string[];
  };
}
