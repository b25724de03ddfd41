import { Button, ButtonLink, Card, CodeBlock, Field, FormActions, PageHeader, PostForm } from "../../../ui";

const example = `name,email,phone,region,max_links
Asha Rai,asha@example.org,+9779812345678,Koshi,10
Bikash Gurung,,+9779812345679,Gandaki,`;

/** First step: choose the file. Nothing is created by it. */
export function ImportForm({ csrf, fault }: { csrf: string; fault: string | null }) {
  const refused =
    fault === null ? null : { values: {}, errors: [{ path: "file", message: fault }], message: fault };
  return (
    <>
      <PageHeader
        title="Import officers"
        back={{ href: "/dashboard/officers", label: "Officers" }}
        lead="First the file is checked, row by row. Nothing is created before you confirm."
      />
      <div class="stack">
        <PostForm action="/dashboard/officers/import" csrf={csrf} id="import-file" upload>
          <Card>
            <Field
              form={{ values: {}, refused }}
              name="file"
              label="CSV file"
              type="file"
              accept=".csv,text/csv"
              hint="UTF-8, at most 5,000 rows. A name is needed, and an e-mail address or a phone number."
            />
            <CodeBlock label="What it looks like" code={example} />
          </Card>
          <FormActions>
            <Button tone="primary">Check the file</Button>
            <ButtonLink href="/dashboard/officers" tone="plain">
              Cancel
            </ButtonLink>
          </FormActions>
        </PostForm>
      </div>
    </>
  );
}
