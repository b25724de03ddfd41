import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { CheckGroup } from "./check";
import { Field, Select, TextArea } from "./field";
import { FormOutline, FormOutlineContext } from "./form-outline";
import { type FormState, freshForm } from "./form-state";
import { FormFaults, PostForm } from "./post-form";

const refused: FormState = {
  values: { name: 'A "quoted" <name>', slug: "Bad!" },
  refused: {
    values: {},
    message: "The request is not valid.",
    errors: [
      { path: "slug", message: "Use small letters." },
      { path: "origins.2", message: "No address." },
    ],
  },
};

describe("a field", () => {
  it("is tied to its label, its hint and what is wrong with it", () => {
    const html = renderToString(
      <Field form={refused} name="slug" label="Short name" hint="Part of the address." />,
    );
    expect(html).toContain('<label class="field__label" for="field-slug">');
    expect(html).toContain('aria-describedby="field-slug-hint field-slug-fault"');
    expect(html).toContain('aria-invalid="true"');
    expect(html).toContain("Use small letters.");
  });

  it("keeps what was typed, as text", () => {
    const html = renderToString(<Field form={refused} name="name" label="Name" />);
    expect(html).toContain("A &quot;quoted&quot; &lt;name>");
    expect(html).not.toContain("aria-invalid");
  });

  it("gets the focus when it is the first that is wrong, and no other does", () => {
    expect(renderToString(<Field form={refused} name="slug" label="s" />)).toContain("autofocus");
    expect(renderToString(<TextArea form={refused} name="origins" label="o" />)).not.toContain("autofocus");
    expect(renderToString(<Field form={refused} name="name" label="n" autoFocus />)).not.toContain(
      "autofocus",
    );
    expect(renderToString(<Field form={freshForm()} name="name" label="n" autoFocus />)).toContain(
      "autofocus",
    );
  });

  it("shows the fault of a part of it", () => {
    expect(renderToString(<TextArea form={refused} name="origins" label="Origins" />)).toContain(
      "No address.",
    );
  });

  it("never shows a secret again", () => {
    const form = freshForm({ password: "the word itself" });
    expect(renderToString(<Field form={form} name="password" label="p" type="password" />)).not.toContain(
      "the word",
    );
  });

  it("chooses what was chosen", () => {
    const options = [
      { value: "a", label: "A" },
      { value: "b", label: "B" },
    ];
    const html = renderToString(<Select form={freshForm({ x: "b" })} name="x" label="x" options={options} />);
    expect(html).toMatch(/<option selected[^>]*value="b"|<option value="b" selected/);
    expect(html).not.toMatch(/value="a" selected|selected[^>]*value="a"/);
  });
});

describe("a form", () => {
  it("leads from each fault to its field", () => {
    const html = renderToString(<FormFaults form={refused} />);
    expect(html).toContain('href="#field-slug"');
    expect(html).toContain('href="#field-origins"');
    expect(html).toContain('role="alert"');
  });

  it("that creates something carries a key of its own, and every form the CSRF token", () => {
    const html = () =>
      renderToString(
        <PostForm action="/things/new" csrf="token" once>
          x
        </PostForm>,
      );
    expect(html()).toContain('name="csrf" value="token"');
    const key = /name="idempotency_key" value="([^"]+)"/;
    expect(key.exec(html())?.[1]).not.toBe(key.exec(html())?.[1]);
    expect(html()).toContain('id="form-things-new"');
  });
});

describe("a refused form", () => {
  const form: FormState = {
    values: {},
    refused: {
      values: {},
      message: "The request is not valid.",
      errors: [
        { path: "people", message: "Choose somebody." },
        { path: "nothing_here", message: "This is not known." },
        { path: "slug", message: "Use small letters." },
        { path: "name", message: "This is needed." },
      ],
    },
  };
  const page = () =>
    FormOutline.render((outline) =>
      renderToString(
        <FormOutlineContext value={outline}>
          <FormFaults form={form} />
          <Field form={form} name="name" label="Name" />
          <Field form={form} name="slug" label="Short name" />
          <CheckGroup form={form} name="people" legend="People">
            x
          </CheckGroup>
        </FormOutlineContext>,
      ),
    );

  it("names each field in its summary, in the order of the page; what is of no field comes last", () => {
    const items = [...page().matchAll(/<li>(?:<a href="([^"]+)">)?([^<]+)/g)].map(([, href, words]) => [
      href,
      words,
    ]);
    expect(items).toEqual([
      ["#field-name", "Name: This is needed."],
      ["#field-slug", "Short name: Use small letters."],
      ["#field-people", "People: Choose somebody."],
      [undefined, "This is not known."],
    ]);
  });

  it("gives the focus to the first of its fields, whatever the order of the faults", () => {
    expect(
      page()
        .match(/<input[^>]*autofocus[^>]*>/g)
        ?.map((input) => /name="(\w+)"/.exec(input)?.[1]),
    ).toEqual(["name"]);
  });
});
