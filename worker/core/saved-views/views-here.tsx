import type { VNode } from "preact";
import { SavedViewsHere } from "../../../web/ui/saved-views";
import type { PageCall } from "../http/pages";
import { viewsOf } from "./find-views";
import { addressOfView, isViewPath, viewQuery } from "./view-address";

/** The page with its menu of saved views, where it is one whose filters can be kept. */
export async function withViews(call: PageCall<unknown>, body: VNode): Promise<VNode> {
  const { path } = call.c.req;
  if (!isViewPath(path)) return body;
  const query = viewQuery(new URL(call.c.req.url).search);
  const views = await viewsOf(call.db, call.person.id, path);
  return (
    <SavedViewsHere.Provider
      value={{
        path,
        query,
        views: views.map((view) => ({
          id: view.id,
          name: view.name,
          href: addressOfView(view),
          isCurrent: view.query === query,
        })),
        csrf: call.csrf,
      }}
    >
      {body}
    </SavedViewsHere.Provider>
  );
}
