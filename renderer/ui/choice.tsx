import { useId } from 'react';
import { Icon, type IconName } from './icons.tsx';

export interface Option<Id extends string> {
  readonly id: Id;
  readonly icon: IconName;
  readonly title: string;
  readonly hint: string;
}

interface ChoiceProps<Id extends string> {
  readonly legend: string;
  readonly name: string;
  readonly options: readonly Option<Id>[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
}

/**
 * Lets the person choose one of a few options, each on a card. The cards are real radio buttons, so the arrow keys move the
 * choice.
 */
export function Choice<Id extends string>({ legend, name, options, chosen, onChoose }: ChoiceProps<Id>) {
  const id = useId();
  return (
    <fieldset className="choice">
      <legend className="unseen">{legend}</legend>
      {options.map((option) => (
        <label key={option.id} className="choice-card">
          <input
            type="radio"
            name={name}
            value={option.id}
            checked={option.id === chosen}
            aria-labelledby={`${id}-${option.id}`}
            aria-describedby={`${id}-${option.id}-hint`}
            data-first={option.id === chosen ? '' : undefined}
            onChange={() => {
              onChoose(option.id);
            }}
          />
          <span className="tile">
            <Icon name={option.icon} />
          </span>
          <span className="choice-words">
            <span className="choice-title" id={`${id}-${option.id}`}>
              {option.title}
            </span>
            <span className="hint" id={`${id}-${option.id}-hint`}>
              {option.hint}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
