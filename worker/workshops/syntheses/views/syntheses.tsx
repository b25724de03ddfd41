import { useLanguage } from "../../../../web/i18n/language";
import {
  Badge,
  Button,
  Card,
  DataTable,
  EmptyState,
  FormActions,
  FormFaults,
  type FormState,
  type ListData,
  ListPage,
  optionsOf,
  Pager,
  PostForm,
  Select,
  Time,
} from "../../../../web/ui";
import type { Led } from "../../leading/views/led";
import { SectionTabs } from "../../leading/views/section";
import { stakeholderTypes } from "../../stakeholder-types";
import type { RemoteName } from "../remote/remotes";
import type { SynthesisRecord } from "../schemas";
import { synthesisStatuses } from "../states";

export interface SynthesesProps {
  led: Led;
  list: ListData<SynthesisRecord>;
  query: Record<string, string>;
  path: string;
  workshops: { value: string; label: string }[];
  provinces: { id: string; name: string }[];
  /** Models outside that this assessment may ask. */
  remotes: RemoteName[];
  form: FormState;
  csrf: string;
}

const tones = {
  ...({ queued: "quiet", processing: "info", completed: "info", failed: "bad" } as const),
  ...({ reviewed: "info", approved: "good" } as const),
};

/** How far a synthesis is. */
export function SynthesisStatus({ status }: Pick<SynthesisRecord, "status">) {
  const { t } = useLanguage();
  return <Badge tone={tones[status]}>{t(`syntheses.status.${status}`)}</Badge>;
}

function Ask({ path, csrf, form, workshops, provinces, remotes }: SynthesesProps) {
  const { t } = useLanguage();
  return (
    <Card title={t("syntheses.ask")} lead={t("syntheses.ask_lead")} id="ask">
      <PostForm action={path} csrf={csrf} once>
        <FormFaults form={form} />
        <Select form={form} name="workshop" label={t("syntheses.workshop")} options={workshops} />
        <Select
          {...{ form, name: "province_id", label: t("syntheses.province"), required: false }}
          options={optionsOf(provinces)}
          placeholder={t("syntheses.everywhere")}
        />
        <Select
          {...{ form, name: "stakeholder_type", label: t("syntheses.stakeholder"), required: false }}
          options={stakeholderTypes.map((value) => ({ value, label: t(`guest.stakeholder_type.${value}`) }))}
          placeholder={t("syntheses.everybody")}
        />
        {remotes.length > 0 && (
          <Select
            {...{
              form,
              name: "provider",
              label: t("syntheses.provider"),
              hint: t("syntheses.provider_hint"),
            }}
            options={(["extractive", ...remotes] as const).map((value) => ({
              value,
              label: t(`syntheses.provider.${value}`),
            }))}
          />
        )}
        <FormActions>
          <Button tone="primary" icon="plus">
            {t("syntheses.make")}
          </Button>
        </FormActions>
      </PostForm>
    </Card>
  );
}

/** All syntheses of an assessment, and the form of a new one. */
export function Syntheses(props: SynthesesProps) {
  const { led, list, query, path, workshops } = props;
  const { t } = useLanguage();
  const titleOf = (type: string) => workshops.find(({ value }) => value === type)?.label ?? type;
  return (
    <ListPage
      title={t("syntheses.title")}
      lead={`${led.title}: ${t("syntheses.lead")}`}
      tabs={<SectionTabs led={led} section="syntheses/" />}
      {...{ path, query, list }}
      search={t("syntheses.search")}
      filters={[
        { name: "workshop", label: t("syntheses.workshop"), options: workshops },
        {
          ...{ name: "status", label: t("syntheses.state") },
          options: synthesisStatuses.map((value) => ({ value, label: t(`syntheses.status.${value}`) })),
        },
      ]}
      below={<Ask {...props} />}
      noneFits={{ title: t("syntheses.none_fits"), all: t("syntheses.all") }}
      empty={
        <EmptyState icon="message" title={t("syntheses.none")}>
          <p>{t("syntheses.none_words")}</p>
        </EmptyState>
      }
    >
      <Card flush>
        <DataTable
          caption={t("syntheses.title")}
          rows={list.data}
          keyOf={({ id }) => id}
          sorting={{ path, query, sort: "-created_at" }}
          columns={[
            {
              label: t("syntheses.workshop"),
              cell: ({ id, workshop }) => <a href={`${path}${id}/`}>{titleOf(workshop)}</a>,
            },
            {
              label: t("syntheses.state"),
              cell: ({ status, stale }) => (
                <>
                  <SynthesisStatus status={status} />{" "}
                  {stale && <Badge tone="warn">{t("syntheses.stale")}</Badge>}
                </>
              ),
            },
            {
              label: t("syntheses.themes"),
              cell: ({ key_themes }) => key_themes.map(({ title }) => title).join(" · ") || "–",
            },
            {
              label: t("syntheses.created"),
              sort: "created_at",
              cell: ({ created_at }) => <Time at={created_at} />,
            },
          ]}
        />
        <Pager path={path} query={query} list={list} />
      </Card>
    </ListPage>
  );
}
