import type { Db } from "../../core/db/db";
import type { Author } from "../../core/trail/record";
import type { Caller } from "../access/member";
import { type FoundCase, findCase } from "../cases/find-case";
import { writeCase } from "../cases/write-case";
import type { ViewBody } from "./schemas";
import { VIEW_TABS, type ViewTab } from "./tabs";

type Config = Record<string, unknown>;

/** What is kept of each part; null where nothing is. */
export const viewsOf = ({ document }: Pick<FoundCase, "document">): Record<ViewTab, Config | null> =>
  Object.fromEntries(
    VIEW_TABS.map((tab) => [tab, (document.views[tab] as Config | undefined) ?? null]),
  ) as Record<ViewTab, Config | null>;

const viewOf = (found: FoundCase, tab: ViewTab) => ({
  tab,
  config: viewsOf(found)[tab],
  revision: found.row.revision,
});

export const readView = async (db: Db, caller: Caller, id: string, tab: ViewTab) =>
  viewOf(await findCase(db, caller, id, "view"), tab);

/** Keeps what is chosen in a part of the case, for everybody who opens it. One revision; none where nothing changes. */
export async function keepView(
  db: Db,
  by: Author,
  caller: Caller,
  id: string,
  tab: ViewTab,
  { config, base_revision }: ViewBody,
) {
  const found = await writeCase(db, by, caller, id, {
    action: "view.kept",
    base:
      base_revision === undefined
        ? undefined
        : { revision: base_revision, sets: [{ path: `views.${tab}`, value: config }] },
    make: ({ document }) => ({ ...document, views: { ...document.views, [tab]: config } }),
  });
  return viewOf(found, tab);
}
