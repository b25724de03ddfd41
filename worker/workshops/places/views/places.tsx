import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  ButtonLink,
  Card,
  DataTable,
  EmptyState,
  Field,
  FormActions,
  FormFaults,
  type FormState,
  type ListData,
  ListPage,
  Notice,
  Pager,
  PostForm,
} from "../../../../web/ui";
import { placeOf, placesPath } from "../../paths";
import { type Level, levels } from "../levels";
import type { PlaceRecord, PlacesReport } from "../schemas";
import { belowPlace, PlaceFields } from "./place-fields";

export interface PlacesProps {
  list: ListData<PlaceRecord>;
  query: Record<string, string>;
  /** From a region down to the place whose parts are shown; none at the top. */
  trail: PlaceRecord[];
  /** Of the places that can be made here; null below a barangay. */
  level: Level | null;
  /** Of a file that was not imported. */
  report: PlacesReport | null;
  isStaff: boolean;
  /** A new place as it stands. */
  form: FormState;
  csrf: string;
}

/** The way back up, and where one stands. */
function Trail({ trail }: Pick<PlacesProps, "trail">) {
  const { t } = useLanguage();
  const here = trail.at(-1);
  if (!here) return null;
  return (
    <nav aria-label={t("workshops.places.trail")}>
      <ol class="breadcrumbs">
        <li>
          <a href={placesPath}>{t("workshops.places.regions")}</a>
        </li>
        {trail.slice(0, -1).map(({ id, name }) => (
          <li key={id}>
            <a href={belowPlace(id)}>{name}</a>
          </li>
        ))}
        <li>
          <span aria-current="page">{here.name}</span>
        </li>
      </ol>
    </nav>
  );
}

function NewPlace({
  trail,
  level,
  form,
  csrf,
}: Pick<PlacesProps, "trail" | "form" | "csrf"> & { level: Level }) {
  const { t } = useLanguage();
  const above = trail.at(-1);
  const title = above
    ? t(`workshops.places.new_${level}`, { above: above.name })
    : t("workshops.places.new_region");
  return (
    <Card title={title} id="new">
      <PostForm action={above ? belowPlace(above.id) : placesPath} csrf={csrf} once>
        <FormFaults form={form} />
        <input type="hidden" name="level" value={level} />
        {above && <input type="hidden" name="parent_id" value={above.id} />}
        <PlaceFields form={form} />
        <FormActions>
          <Button tone="primary" icon="plus">
            {t("workshops.places.make")}
          </Button>
        </FormActions>
      </PostForm>
    </Card>
  );
}

function ImportPlaces({ report, csrf }: Pick<PlacesProps, "report" | "csrf">) {
  const { t } = useLanguage();
  const form = { values: {}, refused: null };
  return (
    <Card title={t("workshops.places.import")} id="import">
      <p class="quiet">{t("workshops.places.import_words")}</p>
      {report && (
        <Notice tone="bad">
          <p>{t("workshops.places.faults", { count: report.errors.length })}</p>
          <ul>
            {report.errors.slice(0, 50).map(({ row, column, message }) => (
              <li key={`${row} ${column}`}>
                {t("workshops.places.fault_at", { row, column: column || "–" })} {message}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <PostForm action={placesPath} csrf={csrf} id="form-import" upload>
        <Field
          form={form}
          name="file"
          type="file"
          accept=".csv,text/csv"
          label={t("workshops.places.file")}
        />
        <FormActions>
          <Button tone="plain" icon="upload">
            {t("workshops.places.send_file")}
          </Button>
        </FormActions>
      </PostForm>
    </Card>
  );
}

/** Regions, and step by step what stands below them. */
export function Places({ list, query, trail, level, report, isStaff, form, csrf }: PlacesProps) {
  const { t } = useLanguage();
  return (
    <ListPage
      title={trail.at(-1)?.name ?? t("workshops.places.title")}
      lead={t("workshops.places.lead")}
      path={placesPath}
      query={query}
      list={list}
      search={t("workshops.places.search")}
      filters={[
        {
          name: "level",
          label: t("workshops.places.level"),
          options: levels.map((value) => ({ value, label: t(`workshops.places.level.${value}`) })),
        },
      ]}
      kept={["parent_id"]}
      tabs={<Trail trail={trail} />}
      below={
        isStaff ? (
          <>
            {level && <NewPlace {...{ trail, level, form, csrf }} />}
            <ImportPlaces {...{ report, csrf }} />
          </>
        ) : undefined
      }
      actions={
        isStaff &&
        level && (
          <ButtonLink href="#new" icon="plus">
            {t("workshops.places.make")}
          </ButtonLink>
        )
      }
      noneFits={{ title: t("workshops.places.none_here"), all: t("workshops.places.all") }}
      empty={
        <EmptyState icon="building" title={t("workshops.places.none")}>
          <p>{t(isStaff ? "workshops.places.none_staff" : "workshops.places.none_facilitator")}</p>
        </EmptyState>
      }
    >
      <Card flush>
        <DataTable
          caption={t("workshops.places.title")}
          rows={list.data}
          keyOf={({ id }) => id}
          columns={[
            {
              label: t("workshops.places.name"),
              cell: ({ id, name, level: of }) =>
                of === "barangay" ? name : <a href={belowPlace(id)}>{name}</a>,
            },
            {
              label: t("workshops.places.level"),
              cell: ({ level: of }) => t(`workshops.places.level.${of}`),
            },
            { label: t("workshops.places.code"), cell: ({ code }) => code ?? "–" },
            ...(isStaff
              ? [
                  {
                    label: t("workshops.places.edit"),
                    silent: true,
                    cell: ({ id, name }: PlaceRecord) => (
                      <ButtonLink
                        href={placeOf(id)}
                        tone="quiet"
                        icon="edit"
                        small
                        label={t("ui.named", { what: t("workshops.places.edit_one"), name })}
                      >
                        {t("workshops.places.edit_one")}
                      </ButtonLink>
                    ),
                  },
                ]
              : []),
          ]}
        />
        <Pager path={placesPath} query={query} list={list} />
      </Card>
    </ListPage>
  );
}
