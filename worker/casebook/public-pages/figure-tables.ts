// Pure.
import type { Translate } from "../../../web/i18n/translate";
import type { FigureTable } from "../../../web/ui/figure/table";
import { caseTypes } from "../content/fields";
import type { ArchiveFigures } from "./figures";
import { entityPath, type ShownEntity } from "./shown-case";

export const figureNames = ["months", "types", "tags", "districts"] as const;
export type FigureName = (typeof figureNames)[number];

interface In {
  t: Translate;
  nameOf: (entity: ShownEntity) => string;
}

/** The cells that a figure draws, shows as a table and writes to a file. */
export function figureTable(name: FigureName, figures: ArchiveFigures, { t, nameOf }: In): FigureTable {
  const columns = [
    { label: t(`archive.figure.${name}.by`), kind: "text" as const },
    { label: t("archive.figure.cases"), kind: "count" as const },
  ];
  switch (name) {
    case "months":
      return { columns, rows: figures.months.map(({ month, count }) => ({ cells: [month, count] })) };
    case "types":
      return {
        columns,
        rows: figures.types.map(({ type, count }) => {
          const known = caseTypes.find((one) => one === type);
          return {
            cells: [known ? t(`archive.type.${known}`) : type, count],
            href: `/cases?case_type=${type}`,
          };
        }),
      };
    case "tags":
      return {
        columns,
        rows: figures.tags.map(({ tag, count }) => ({
          ...{ cells: [tag, count], href: `/cases?${new URLSearchParams({ tags: tag })}` },
        })),
      };
    case "districts":
      return {
        columns,
        rows: figures.districts.map((district) => ({
          ...{ cells: [nameOf(district), district.count], href: entityPath(district.entity_id) },
        })),
      };
  }
}
