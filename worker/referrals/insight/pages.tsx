import { rowsOf } from "../../../web/ui/figure/table";
import { csvDownload } from "../../core/csv/download";
import { type PageCall, Pages, renderApp } from "../../core/http/pages";
import { notFound } from "../../core/http/problem";
import { readers } from "../viewer";
import { type FiguresPage, readFiguresPage } from "./figures-page";
import { frameOf } from "./frame";
import { linkTable } from "./link-tables";
import { overviewTables } from "./overview-tables";
import { views } from "./views";
import { ViewFrame } from "./views/view-frame";
import { type InsightView, insightViews } from "./views/views";

async function tableOf(call: PageCall<unknown>, page: FiguresPage, figure: string) {
  if (page.query.referral_id) return linkTable(call, page, figure, page.query.referral_id);
  const read = overviewTables.get(figure);
  if (read) return read(call, page);
  const view = Object.values(views).find(({ figures }) => figures.includes(figure));
  if (!view) throw notFound();
  return view.table(call, page, figure);
}

export const insightPages = new Pages()
  .get("/dashboard/insight/:figure{[a-z-]+\\.csv}", { access: readers }, async (call) => {
    const figure = (call.c.req.param("figure") ?? "").replace(/\.csv$/, "");
    const page = await readFiguresPage(call);
    const { from, to } = page.filter.period;
    return csvDownload(call, `${figure}-${from}-${to}`, rowsOf(await tableOf(call, page, figure)));
  })
  .get("/dashboard/insight/:view", { access: readers }, async (call) => {
    const name = insightViews.find((view): view is InsightView => view === call.c.req.param("view"));
    if (!name) throw notFound();
    const page = await readFiguresPage(call);
    const [frame, { body, own }] = await Promise.all([frameOf(call, page), views[name].show(call, page)]);
    return renderApp(call, {
      title: call.t(`dashboard.view_${name}`),
      body: (
        <ViewFrame {...frame} view={name} own={own}>
          {body}
        </ViewFrame>
      ),
    });
  });
