import { formatSize } from "../../../../web/i18n/format";
import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  ButtonLink,
  Card,
  Facts,
  Field,
  FormActions,
  Notice,
  PostForm,
  Time,
} from "../../../../web/ui";
import { sourcePath } from "../../paths";
import type { SourceDocument, SourceRecord } from "../../sources/schemas";
import type { Removable } from "../removed";
import { Warnings } from "./warnings";

export interface SourceFilesProps {
  source: SourceRecord;
  /** Whether the reader may change the source. */
  mayChange: boolean;
  csrf: string;
}

const fileForm = { values: {}, refused: null };

/** What is kept of a document, what was taken out of it, and what somebody should look at. */
function Kept({ document, path }: { document: SourceDocument; path: string }) {
  const { t, locale } = useLanguage();
  const removed = document.removed.map((what) => t(`casebook.removed.${what as Removable}`));
  return (
    <>
      {document.warnings.length > 0 && (
        <Notice tone="warn">
          <p>{t("casebook.document.warnings")}</p>
          <Warnings warnings={document.warnings} />
        </Notice>
      )}
      <Facts
        facts={[
          [t("casebook.document.type"), document.content_type],
          [t("casebook.document.size"), formatSize(document.bytes, locale)],
          [
            t("casebook.document.removed"),
            removed.length > 0 ? removed.join(", ") : t("casebook.document.removed_none"),
          ],
          [t("casebook.document.hash"), <code key="hash">{document.sha256}</code>],
        ]}
      />
      <FormActions>
        <ButtonLink href={`${path}/document`} icon="download" tone="plain">
          {t("casebook.document.open")}
        </ButtonLink>
      </FormActions>
    </>
  );
}

function DocumentCard({ source, mayChange, csrf, path }: SourceFilesProps & { path: string }) {
  const { t } = useLanguage();
  const { document } = source;
  return (
    <Card title={t("casebook.document.title")} id="document">
      {document ? <Kept document={document} path={path} /> : <p>{t("casebook.document.none")}</p>}
      {mayChange && (
        <PostForm action={`${path}/document`} csrf={csrf} upload>
          <Field
            form={fileForm}
            name="file"
            type="file"
            label={t("casebook.document.file")}
            hint={t("casebook.document.file_hint")}
            accept=".pdf,.png,.jpg,.jpeg,.webp,.txt,application/pdf,image/png,image/jpeg,image/webp,text/plain"
          />
          <FormActions>
            <Button tone="plain">
              {t(document ? "casebook.document.replace" : "casebook.document.keep")}
            </Button>
          </FormActions>
        </PostForm>
      )}
      {mayChange && document && (
        <PostForm action={`${path}/document/delete`} csrf={csrf} compact>
          <Button tone="quiet">{t("casebook.document.delete")}</Button>
        </PostForm>
      )}
    </Card>
  );
}

/** How far the copy of the source's address is. */
function ArchiveState({ source }: { source: SourceRecord }) {
  const { t, say } = useLanguage();
  const { archive, url } = source;
  if (archive?.status === "queued") return <Notice tone="info">{t("casebook.archive.queued")}</Notice>;
  if (archive?.status === "failed") {
    return <Notice tone="warn">{t("casebook.archive.failed", { why: say(archive.error ?? "") })}</Notice>;
  }
  if (archive) return null;
  return <p>{t(url === null ? "casebook.archive.no_url" : "casebook.archive.none")}</p>;
}

function ArchiveCard({ source, mayChange, csrf, path }: SourceFilesProps & { path: string }) {
  const { t, locale } = useLanguage();
  const { archive, url } = source;
  const isKept = archive?.sha256 != null && archive.captured_at !== null;
  return (
    <Card title={t("casebook.archive.title")} id="archive">
      <ArchiveState source={source} />
      {isKept && (
        <>
          <Facts
            facts={[
              [t("casebook.archive.captured"), <Time key="at" at={archive.captured_at ?? ""} />],
              [t("casebook.document.size"), formatSize(archive.bytes ?? 0, locale)],
              [t("casebook.document.hash"), <code key="hash">{archive.sha256}</code>],
            ]}
          />
          <FormActions>
            <ButtonLink href={`${path}/archive`} icon="download" tone="plain">
              {t("casebook.archive.open")}
            </ButtonLink>
          </FormActions>
        </>
      )}
      {mayChange && url !== null && archive?.status !== "queued" && (
        <PostForm action={`${path}/archive`} csrf={csrf} compact>
          <Button tone="plain">{t(archive ? "casebook.archive.again" : "casebook.archive.make")}</Button>
        </PostForm>
      )}
    </Card>
  );
}

/** On a source's page: its document and the copy of its address, with what may be done to them. */
export function SourceFiles(props: SourceFilesProps) {
  const path = sourcePath(props.source.id);
  return (
    <>
      <DocumentCard {...props} path={path} />
      <ArchiveCard {...props} path={path} />
    </>
  );
}
