import { type PageCall, type PageToRender, renderApp, seeOther, tell } from "../../core/http/pages";

/** A page of the product, for whoever is signed in. */
export const show = (call: PageCall<unknown>, page: PageToRender): Promise<Response> => renderApp(call, page);

/** After a change: the page at `path`, which begins with `words`. */
export function goTo(call: PageCall<unknown>, path: string, words: string): Response {
  tell(call.c, words);
  return seeOther(path);
}

/** The record that the address names. */
export const idOf = (call: PageCall<unknown>): string => call.c.req.param("id") ?? "";
