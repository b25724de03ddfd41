import type { ComponentChildren } from "preact";
import { useLanguage } from "../../../../web/i18n/language";
import { qrPath } from "../../../core/qr/qr";
import { InField, Text } from "../../content/views/texts-as";
import { casePath, type ShownCase, type ToldCase, versionPath } from "../shown-case";
import { DayOf, Days } from "./day";
import { useLang } from "./told";

const Fact = ({ label, children }: { label: string; children: ComponentChildren }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);

interface CaseHeadProps {
  shown: ShownCase;
  told: ToldCase;
  current: number | undefined;
  isPreview: boolean;
  origin: string;
}

/** That an older version is read, and where the one is that stands now. */
function Older({ shown, current }: Pick<CaseHeadProps, "shown"> & { current: number }) {
  const { t, carry } = useLanguage();
  const from = shown.versionInfo.version_number;
  return (
    <p class="case__older">
      {t("archive.older_version", { version: from })}{" "}
      <a href={carry(casePath(shown.case_id))}>{t("archive.read_current", { version: current })}</a>{" "}
      <a href={carry(`${casePath(shown.case_id)}/compare?from=${from}&to=${current}`)}>
        {t("archive.what_differs")}
      </a>
    </p>
  );
}

/** What a case is called, of what kind and when, and where it can always be found. */
export function CaseHead({ shown, told, current, isPreview, origin }: CaseHeadProps) {
  const { t, carry } = useLanguage();
  const lang = useLang();
  const { version_number: version, datetime } = shown.versionInfo;
  const { created_at, tags } = shown;
  const address = origin + versionPath(shown.case_id, version);
  const qr = qrPath(address);
  return (
    <header class="case__head">
      {current !== undefined && <Older shown={shown} current={current} />}
      <p class="case__kicker">{t(`archive.of_type.${shown.case_type}`)}</p>
      <h1 lang={lang(told.title.lang)} tabIndex={-1}>
        <InField field="title">
          <Text of={told.title.text} />
        </InField>
      </h1>
      <p class="case__warning">{t("archive.no_findings")}</p>
      <dl class="case__facts">
        {created_at && (
          <Fact label={t("archive.first_published")}>
            <DayOf at={created_at} />
          </Fact>
        )}
        {created_at && created_at !== datetime && (
          <Fact label={t("archive.this_version")}>
            {t("archive.version", { version })}, <DayOf at={datetime} />
          </Fact>
        )}
        {(shown.case_start_date || shown.case_end_date) && (
          <Fact label={t("archive.when")}>
            <Days from={shown.case_start_date} to={shown.case_end_date} />
          </Fact>
        )}
        {tags.length > 0 && (
          <Fact label={t("archive.tags")}>
            <span class="case__tags">
              {tags.map((tag) => (
                <a key={tag} href={carry(`/cases?${new URLSearchParams({ tags: tag })}`)}>
                  {tag}
                </a>
              ))}
            </span>
          </Fact>
        )}
        {!isPreview && (
          <Fact label={t("archive.permanent_address")}>
            <a class="case__address" href={versionPath(shown.case_id, version)}>
              {address.replace(/^https?:\/\//, "")}
            </a>
          </Fact>
        )}
      </dl>
      {!isPreview && (
        <svg class="case__qr" viewBox={`0 0 ${qr.side} ${qr.side}`} role="img" aria-label={t("archive.qr")}>
          <path d={qr.path} shape-rendering="crispEdges" />
        </svg>
      )}
    </header>
  );
}
