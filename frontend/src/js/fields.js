// The fields of a form as plain data, and back again. Files, passwords and hidden fields are never kept.
const SKIP = new Set(["hidden", "password", "file", "submit", "button", "reset", "image"]);

function keepable(form) {
  return [...form.elements].filter((field) => field.name && !SKIP.has(field.type) && !field.closest("[data-keep-not]"));
}

export function readFields(form) {
  const values = {};
  for (const field of keepable(form)) {
    const many = (values[field.name] ??= []);
    if (field.type === "checkbox" || field.type === "radio") {
      if (field.checked) many.push(field.value);
    } else if (field.type === "select-multiple") {
      many.push(...[...field.selectedOptions].map((option) => option.value));
    } else {
      many.push(field.value);
    }
  }
  return values;
}

export function writeFields(form, values) {
  const taken = {};
  for (const field of keepable(form)) {
    const many = values[field.name];
    if (!many) continue;
    if (field.type === "checkbox" || field.type === "radio") {
      field.checked = many.includes(field.value);
    } else if (field.type === "select-multiple") {
      for (const option of field.options) option.selected = many.includes(option.value);
    } else {
      const index = (taken[field.name] = (taken[field.name] ?? -1) + 1);
      if (many[index] !== undefined) field.value = many[index];
    }
  }
}
