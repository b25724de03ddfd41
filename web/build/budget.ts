/** What an island of a module may weigh: `budgets` of its testing/budgets.ts. Gzipped, in KB. */
export interface Budget {
  /** As the build names it: `<module>/<name>.js`. */
  island: string;
  /** With all that it loads and what every page of the product has, where its page may take more than others. */
  page?: number;
  /** Script alone, what every page loads among it, where it must take less. */
  script?: number;
}
