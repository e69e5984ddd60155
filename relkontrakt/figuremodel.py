"""What an editor writes about a figure, as frozen values: words, columns, rows and steps. How it looks is not said here."""

from pydantic import Field, StrictBool

from relkontrakt.model import Line, Model, Slug, Text


class Column(Model):
    """A column of a figure."""

    id: Slug = Field(title="Id", description="Id-en til kolonnen, unik i figuren.")
    title: Text = Field(title="Overskrift", description="Overskriften på kolonnen.")


class Row(Model):
    """A row with one text in each column."""

    title: Text = Field(title="Overskrift", description="Det raden gjelder.")
    cells: tuple[Text, ...] = Field(title="Celler", description="Én tekst for hver kolonne.", min_length=1)


class Link(Model):
    """What goes between two boxes that stand above each other."""

    text: Text = Field(title="Tekst", description="Det som går mellom boksene.")
    up: StrictBool = Field(False, title="Opp", description="true når det også går oppover.")


class Alternative(Model):
    """One of the things compared: its name, and boxes from top to bottom with what goes between them."""

    title: Text = Field(title="Navn", description="Navnet på alternativet.")
    boxes: tuple[Text, ...] = Field(title="Bokser", description="Boksene ovenfra og ned.", min_length=1)
    links: tuple[Link, ...] = Field((), title="Forbindelser", description="Én mellom hver boks og den neste.")


class Comparison(Model):
    """Alternatives side by side."""

    head: Text = Field(title="Hode", description="Det boksene viser, for eksempel «Samarbeidet».")
    alternatives: tuple[Alternative, ...] = Field(title="Alternativer", description="Det som sammenlignes.", min_length=2)
    rows: tuple[Row, ...] = Field((), title="Rader", description="Én tekst for hvert alternativ.")


class Bar(Model):
    """Something that lasts from one column through another."""

    start: Slug = Field(title="Fra", description="Id-en til den første kolonnen.")
    end: Slug = Field(title="Til", description="Id-en til den siste kolonnen; den samme for én kolonne.")
    text: Text = Field(title="Tekst", description="Det som skjer.")


class Track(Model):
    """A row of a timeline."""

    title: Text = Field(title="Overskrift", description="Det raden gjelder.")
    bars: tuple[Bar, ...] = Field(title="Bolker", description="Det som skjer, i rekkefølge og uten overlapp.", min_length=1)


class Milestone(Model):
    """A point between two columns."""

    after: Slug = Field(title="Etter", description="Id-en til kolonnen milepælen kommer etter.")
    title: Text = Field(title="Navn", description="Navnet på milepælen.")


class Timeline(Model):
    """What happens when: periods from left to right, a row for each thing that goes on."""

    head: Text = Field(title="Hode", description="Det radene viser, for eksempel «Trinn».")
    columns: tuple[Column, ...] = Field(title="Perioder", description="Periodene fra venstre mot høyre.", min_length=2)
    milestones: tuple[Milestone, ...] = Field((), title="Milepæler", description="Punkter mellom to perioder.")
    rows: tuple[Track, ...] = Field(title="Rader", description="Det som går for seg.", min_length=1)


class Level(Model):
    """A level: what stands in the middle, and who takes part from each side."""

    title: Text = Field(title="Navn", description="Navnet på nivået.")
    text: Text = Field(title="Tekst", description="Det nivået gjør.")
    left: Text = Field(title="Venstre", description="Den som deltar fra venstre side.")
    right: Text = Field(title="Høyre", description="Den som deltar fra høyre side.")
    up: Text | None = Field(None, title="Opp", description="Det som går opp fra nivået.")


class Levels(Model):
    """Levels above each other, with a party on each side."""

    head: Text = Field(title="Hode", description="Det nivåene viser, for eksempel «Nivå».")
    left: Text = Field(title="Venstre side", description="Navnet på parten til venstre.")
    right: Text = Field(title="Høyre side", description="Navnet på parten til høyre.")
    up: Text = Field(title="Oppover", description="Overskriften på det som går oppover.")
    levels: tuple[Level, ...] = Field(title="Nivåer", description="Nivåene ovenfra og ned.", min_length=2)


class Key(Model):
    """A letter in a matrix and what it means."""

    id: Line = Field(title="Tegn", description="Bokstaven som står i cellene.")
    text: Text = Field(title="Betydning", description="Det bokstaven betyr.")


class MatrixRow(Model):
    """A row with one letter in each column."""

    title: Text = Field(title="Overskrift", description="Det raden gjelder.")
    cells: tuple[Line, ...] = Field(title="Celler", description="Én bokstav for hver kolonne.", min_length=1)


class Matrix(Model):
    """Who does what: letters where rows and columns meet."""

    head: Text = Field(title="Hode", description="Det radene viser, for eksempel «Oppgave».")
    columns: tuple[Column, ...] = Field(title="Kolonner", description="Kolonnene fra venstre mot høyre.", min_length=2)
    rows: tuple[MatrixRow, ...] = Field(title="Rader", description="Radene ovenfra og ned.", min_length=1)
    keys: tuple[Key, ...] = Field(title="Tegnforklaring", description="Bokstavene. Den første får sterkest farge.", min_length=1)


class Fork(Model):
    """A question with a way out, and a way on to the next question."""

    text: Text = Field(title="Spørsmål", description="Spørsmålet.")
    answer: Text = Field(title="Svar", description="Svaret som gir resultatet, for eksempel «Ja».")
    outcome: Text = Field(title="Resultat", description="Det svaret leder til.")
    otherwise: Text = Field(title="Ellers", description="Svaret som leder videre, for eksempel «Nei».")


class Route(Model):
    """Questions in order, and where they end."""

    title: Text = Field(title="Overskrift", description="Det spørsmålene gjelder.")
    questions: tuple[Fork, ...] = Field(title="Spørsmål", description="Spørsmålene i rekkefølge.", min_length=1)
    end: Text = Field(title="Til slutt", description="Resultatet når ingen av spørsmålene ga et.")


class Routes(Model):
    """Ways through questions to results."""

    routes: tuple[Route, ...] = Field(title="Veier", description="Hver vei for seg.", min_length=1)


class Rung(Model):
    """A step of a ladder."""

    id: Line = Field(title="Merke", description="Nummeret eller bokstaven på trinnet.")
    title: Text = Field(title="Navn", description="Navnet på trinnet.")
    text: Text = Field(title="Tekst", description="Det trinnet gjør.")
    mark: Text | None = Field(None, title="Merknad", description="For eksempel «Ikke bekreftet».")
    tentative: StrictBool = Field(False, title="Forbehold", description="true gir stiplet kant: usikkert, eller ikke alltid med.")


class Ladder(Model):
    """Steps that are taken one after another, until one of them is enough."""

    head: Text = Field(title="Hode", description="Det trinnene viser, for eksempel «Hvem».")
    text: Text = Field(title="Teksthode", description="Overskriften på tekstene, for eksempel «Resultat».")
    mark: Text | None = Field(None, title="Merknadshode", description="Overskriften på merknadene.")
    rises: StrictBool = Field(False, title="Stiger", description="true når det første trinnet står nederst.")
    rungs: tuple[Rung, ...] = Field(title="Trinn", description="Trinnene i rekkefølge.", min_length=2)
    onwards: Text = Field(title="Videre", description="Det som leder til neste trinn, for eksempel «Ikke løst».")
    end: Text | None = Field(None, title="Til slutt", description="Det som gjelder når ingen trinn var nok.")


class Figure(Model):
    """A figure: what it is called and shows, and its content in one of the six forms."""

    title: Text = Field(title="Tittel", description="Teksten under figuren, uten punktum.")
    description: Text = Field(title="Beskrivelse", description="Det figuren viser, i én eller to setninger. Leses høyt.")
    note: Text | None = Field(None, title="Merknad", description="Det leseren må vite, for eksempel hva som er eget forslag.")
    sources: tuple[Slug, ...] = Field((), title="Kilder", description="Id-er fra guide/sources.yml.")
    comparison: Comparison | None = Field(None, title="Sammenligning", description="Alternativer ved siden av hverandre.")
    timeline: Timeline | None = Field(None, title="Tidslinje", description="Det som skjer, periode for periode.")
    levels: Levels | None = Field(None, title="Nivåer", description="Nivåer over hverandre, med en part på hver side.")
    matrix: Matrix | None = Field(None, title="Matrise", description="Hvem som gjør hva, med bokstaver.")
    routes: Routes | None = Field(None, title="Veier", description="Spørsmål som leder til resultater.")
    ladder: Ladder | None = Field(None, title="Trapp", description="Trinn etter hverandre.")


#: The forms a figure can have: exactly one of these keys is written.
FORMS = ("comparison", "timeline", "levels", "matrix", "routes", "ladder")


def forms(figure: Figure) -> tuple[str, ...]:
    """Return the forms that are written; a right figure has one."""
    return tuple(name for name in FORMS if getattr(figure, name) is not None)
