/** What a page is made for: it loads the styles of that alone, besides those of every page. */
export interface PageKind {
  /** A page of the product itself, which can be installed; not one for candidates. */
  isApp?: boolean | undefined;
  /** Read on slow phones, and without a chart: it loads no styles of any. */
  isWithoutCharts?: boolean | undefined;
  /** Made to be printed, like a poster. */
  isSheet?: boolean | undefined;
  /** Made to be read at length, like the guide. */
  isReading?: boolean | undefined;
  /** Made to decide of one record after another. */
  isQueue?: boolean | undefined;
  /** Made to be gone through step by step. */
  isSteps?: boolean | undefined;
  /** Made to work in: grids of numbers, steps that save by themselves. */
  isWork?: boolean | undefined;
  /** Of a site that anybody reads: in the frame that such pages share (`SiteShell`). */
  isSite?: boolean | undefined;
  /** Of guests of the product: in large type, in the system's font (`GuestShell`). */
  isGuest?: boolean | undefined;
}

/** The names of the styles that a page loads, in the order in which they hold. */
export const stylesOf = (page: PageKind): string[] => [
  "styles.css",
  ...(page.isApp ? ["app.css"] : []),
  ...(page.isApp && !page.isWithoutCharts ? ["charts.css"] : []),
  ...(page.isSheet ? ["sheets.css"] : []),
  ...(page.isReading ? ["reading.css"] : []),
  ...(page.isQueue ? ["queue.css"] : []),
  ...(page.isSteps ? ["steps.css"] : []),
  ...(page.isWork ? ["work.css"] : []),
  ...(page.isSite ? ["site.css"] : []),
  ...(page.isGuest ? ["guest.css"] : []),
];
