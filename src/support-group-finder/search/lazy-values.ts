/**
 * An object whose values are each worked out at the first look and kept. For what may never be looked at, such as the
 * counts of a filter nobody opens.
 */
export function lazyValues<Values extends object>(makers: {
  readonly [Name in keyof Values]: () => Values[Name];
}): Values {
  const values = {};
  for (const name of Object.keys(makers) as (keyof Values)[]) {
    const keep = (value: Values[typeof name]): Values[typeof name] => {
      Object.defineProperty(values, name, { value, enumerable: true });
      return value;
    };
    Object.defineProperty(values, name, {
      get: () => keep(makers[name]()),
      enumerable: true,
      configurable: true,
    });
  }
  return values as Values;
}
