import { matrixOf } from "./matrix";
import { viewOf } from "./view";
import { MatrixView } from "./views/matrix";
import { type Matrix, matrixPage, matrixSorts, matrixTable } from "./views/matrix-tables";

const sizes = [20, 50, 100];

export const matrixView = viewOf<Matrix>({
  read: async ({ db }, { filter, query }) => {
    const by = query.by === "type" ? "type" : "campaign";
    const page = /^\d{1,6}$/.test(query.page ?? "") ? Math.max(1, Number(query.page)) : 1;
    const limit = sizes.find((size) => String(size) === query.limit) ?? 20;
    const sort = matrixSorts.find((name) => name === query.sort) ?? "-signups";
    return matrixPage(await matrixOf(db, filter, by), { by, sort, page, limit });
  },
  body: (data) => <MatrixView data={data} />,
  tables: { matrix: matrixTable },
  own: ({ by, sort, page, limit }) => ({
    ...(by === "type" ? { by } : {}),
    ...(sort === "-signups" ? {} : { sort }),
    ...(page === 1 ? {} : { page: String(page) }),
    ...(limit === 20 ? {} : { limit: String(limit) }),
  }),
});
