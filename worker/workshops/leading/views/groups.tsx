import { formatNumber } from "../../../../web/i18n/format";
import { useLanguage } from "../../../../web/i18n/language";
import { Card, DataTable } from "../../../../web/ui";
import { numberOf, type WorkshopType, workshopTypes } from "../../workshop-types";

interface Group {
  name: string;
  total: number;
  completed: Record<WorkshopType, number>;
  /** The page of this group alone. */
  href: string;
}

/** How many of a group have sent each workshop; what meets the target is marked by a sign and a word. */
export function Groups({
  title,
  label,
  target,
  groups,
}: {
  title: string;
  label: string;
  target: number;
  groups: Group[];
}) {
  const { t, locale } = useLanguage();
  if (groups.length === 0) return null;
  return (
    <Card flush title={title}>
      <DataTable
        caption={title}
        rows={groups}
        keyOf={({ href }) => href}
        columns={[
          { label, cell: ({ name, href }) => <a href={href}>{name}</a> },
          {
            ...{ label: t("leading.people"), numeric: true },
            cell: ({ total }) => formatNumber(total, locale),
          },
          ...workshopTypes.map((type) => ({
            label: t("leading.workshop_n", { n: numberOf(type) }),
            numeric: true,
            cell: ({ total, completed }: Group) => {
              const isMet = total > 0 && completed[type] * 100 >= target * total;
              return (
                <span class={isMet ? "led-met" : undefined}>
                  {formatNumber(completed[type], locale)}
                  {isMet && (
                    <>
                      <span aria-hidden="true"> ✓</span>
                      <span class="visually-hidden"> {t("leading.target_met")}</span>
                    </>
                  )}
                </span>
              );
            },
          })),
        ]}
      />
    </Card>
  );
}
