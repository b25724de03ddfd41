import type { VNode } from "preact";
import type { Translate } from "../../../web/i18n/translate";
import type { FigureTable } from "../../../web/ui/figure/table";
import type { PageCall } from "../../core/http/pages";
import type { FiguresPage } from "./figures-page";

/** One view of the programme: what it reads, how it looks, and the tables behind its figures by their names. */
export interface View<Data> {
  read: (call: PageCall<unknown>, page: FiguresPage) => Promise<Data>;
  body: (data: Data) => VNode;
  tables: Record<string, (data: Data, t: Translate, locale: string) => FigureTable>;
  /** What of the address is this view's alone, as it was understood. */
  own?: (data: Data) => Record<string, string>;
}

/** A view whose data are its own affair. */
export interface AnyView {
  show: (call: PageCall<unknown>, page: FiguresPage) => Promise<{ body: VNode; own: Record<string, string> }>;
  table: (call: PageCall<unknown>, page: FiguresPage, figure: string) => Promise<FigureTable>;
  figures: string[];
}

export const viewOf = <Data>({ read, body, tables, own }: View<Data>): AnyView => ({
  figures: Object.keys(tables),
  show: async (call, page) => {
    const data = await read(call, page);
    return { body: body(data), own: own?.(data) ?? {} };
  },
  table: async (call, page, figure) => {
    const table = tables[figure];
    if (!table) throw new Error(`This view has no figure ${figure}`);
    return table(await read(call, page), call.t, call.locale);
  },
});
