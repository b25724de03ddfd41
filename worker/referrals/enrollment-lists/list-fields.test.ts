import { describe, expect, it } from "vitest";
import { guessFields, readStatus } from "./list-fields";

const guess = (header: string[], rows: string[][] = []) => guessFields(header, rows, new Set());

describe("the field of a column", () => {
  it("is told by its heading, in English and French, in any case, with or without accents", () => {
    for (const heading of [
      "E-mail",
      "EMAIL ADDRESS",
      "Adresse e-mail",
      "adresse électronique",
      "Courriel",
      "userEmail",
    ]) {
      expect(guess([heading]), heading).toEqual(["email"]);
    }
    expect(guess(["Numéro d’étudiant", "Campagne", "Date d'admission", "Statut", "Nom"])).toEqual([
      ...["external_id", "campaign"],
      ...["enrolled_on", "status", null],
    ]);
  });
  it("is the surer column's where two fit, and no field is two columns'", () => {
    expect(guess(["Date", "Admis le"])).toEqual([null, "enrolled_on"]);
    expect(guess(["Mail", "Email"])).toEqual([null, "email"]);
    expect(guess(["Email", "Email"])).toEqual(["email", null]);
  });
  it("is, of a column of ids, ours where it holds ours, else somebody else's", () => {
    expect(guess(["Id"], [["snp_1"]])).toEqual(["signup_id"]);
    expect(guess(["ID"], [["4711"]])).toEqual(["external_id"]);
    expect(guess(["ID", "Matricule"], [["4711", "x"]])).toEqual([null, "external_id"]);
  });
});

it("words of a status are known in English and French; an empty cell says nothing, others are no word", () => {
  expect(["Completed", "ADMISE", "oui", "✓", "1", "Terminé."].map(readStatus)).toEqual(
    Array.from({ length: 6 }, () => "completed"),
  );
  expect(["Pending", "en attente", "Non", "Refusé", "false"].map(readStatus)).toEqual(
    Array.from({ length: 5 }, () => "pending"),
  );
  expect(["", "perhaps"].map(readStatus)).toEqual(["", null]);
});
