import { useLanguage } from "../../../../web/i18n/language";
import { amountWords, shareWords } from "../../frame/amount";
import type { Paper } from "../paper";
import { ReportSection } from "./report-section";

interface Bar {
  label: string;
  value: number | null;
  kind: "current" | "feasible";
}

/** A segment's incomes beside its target, as bars on one scale; the table below has the same figures. */
function Bars({ bars, target, most }: { bars: Bar[]; target: number | null; most: number }) {
  const { locale } = useLanguage();
  const x = (value: number) => (Math.max(0, value) / most) * 560;
  return (
    <svg class="report__bars" viewBox="0 0 720 64" role="img" aria-hidden="true">
      {bars.map(({ label, value, kind }, at) => (
        <g key={kind} transform={`translate(0 ${at * 30 + 4})`}>
          <rect class={`report__bar report__bar--${kind}`} width={x(value ?? 0)} height="22" rx="2" />
          <text x={x(value ?? 0) + 6} y="16">
            {`${label} ${amountWords(value, locale)}`}
          </text>
        </g>
      ))}
      {target !== null && <line class="report__target" x1={x(target)} x2={x(target)} y1="0" y2="64" />}
    </svg>
  );
}

/** What households earn, could earn and need, segment by segment. */
export function Incomes({ paper: { results } }: { paper: Paper }) {
  const { t, locale } = useLanguage();
  const { segments, currency } = results;
  const all = segments.flatMap(({ current, feasible, target }) => [
    current.income,
    feasible.income,
    target.value,
  ]);
  const most = Math.max(1, ...all.map((value) => value ?? 0));
  const number = (value: number | null) => amountWords(value, locale);
  return (
    <ReportSection>
      <h2>{t("incomes.report.incomes")}</h2>
      <p>{t("incomes.report.incomes_words", { currency })}</p>
      {segments.map(({ segment_id, name, current, feasible, target }) => (
        <figure key={segment_id} class="report__figure">
          <figcaption>
            <b>{name}</b>{" "}
            {target.value !== null && t("incomes.report.target_line", { target: number(target.value) })}
          </figcaption>
          <Bars
            most={most}
            target={target.value}
            bars={[
              { label: t("incomes.drivers.current"), value: current.income, kind: "current" },
              { label: t("incomes.drivers.feasible"), value: feasible.income, kind: "feasible" },
            ]}
          />
        </figure>
      ))}
      <table>
        <thead>
          <tr>
            <th scope="col">{t("incomes.drivers.segment")}</th>
            {(["farmers", "current", "share", "feasible", "share", "target", "gap"] as const).map(
              (head, at) => (
                <th key={`${head} ${at}`} scope="col" class="number">
                  {t(`incomes.report.head_${head}`)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {segments.map(({ segment_id, name, farmers, current, feasible, target }) => (
            <tr key={segment_id}>
              <th scope="row">{name}</th>
              <td class="number">{number(farmers)}</td>
              <td class="number">{number(current.income)}</td>
              <td class="number">{shareWords(current.share_of_target, locale)}</td>
              <td class="number">{number(feasible.income)}</td>
              <td class="number">{shareWords(feasible.share_of_target, locale)}</td>
              <td class="number">{number(target.value)}</td>
              <td class="number">{number(current.gap)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ReportSection>
  );
}
