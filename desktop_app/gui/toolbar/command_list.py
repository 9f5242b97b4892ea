"""Every command of the window in words: the one list behind actions, tooltips and the page of shortcuts."""

from desktop_app.gui.toolbar.command import Command
from desktop_app.gui.toolbar.review_commands import review_commands
from desktop_app.gui.toolbar.session_commands import session_commands
from desktop_app.gui.toolbar.viewer_commands import viewer_commands
from desktop_app.gui.words import tr

__all__ = ["Command", "commands"]


def commands() -> tuple[Command, ...]:
    """Return all commands in the order of the page of shortcuts."""
    files, run, view, helping = tr("Files"), tr("Classifying"), tr("View"), tr("Help")
    models = tr("Models")
    return (
        Command(
            "open",
            tr("Open folder"),
            tr("Choose a folder of slide images"),
            ("Ctrl+O",),
            "folder_open",
            files,
        ),
        Command(
            "export_all",
            tr("Export report on all\N{HORIZONTAL ELLIPSIS}"),
            tr("Write a table, a spreadsheet, a page with pictures or a PDF on all fields"),
            ("Ctrl+E",),
            "export",
            files,
        ),
        Command(
            "export_selection",
            tr("Export report on the selection\N{HORIZONTAL ELLIPSIS}"),
            tr("Write a table, a spreadsheet, a page with pictures or a PDF on the selected fields"),
            ("Ctrl+Shift+E",),
            "export",
            files,
        ),
        Command(
            "show_file",
            tr("Open in the system's picture viewer"),
            tr("Open the file with the program your system uses for pictures"),
            ("Ctrl+Return",),
            "picture",
            files,
        ),
        Command(
            "reveal",
            tr("Show in folder"),
            tr("Show the file in the file manager"),
            ("Ctrl+Shift+R",),
            "folder",
            files,
        ),
        Command(
            "copy_path",
            tr("Copy path"),
            tr("Copy the paths of the selected files"),
            ("Ctrl+C",),
            "copy",
            files,
        ),
        Command(
            "classify",
            tr("Classify"),
            tr("Classify all fields that have no answer yet"),
            ("Ctrl+R",),
            "classify",
            run,
        ),
        Command("stop", tr("Stop"), tr("Stop; what is done so far is kept"), ("Esc",), "stop", run),
        Command(
            "band",
            tr("Review band"),
            tr("Set between which probabilities a person should look"),
            ("Ctrl+B",),
            "band",
            run,
        ),
        Command(
            "fine_tune",
            tr("Train on your labelled fields\N{HORIZONTAL ELLIPSIS}"),
            tr("Let a model learn from fields that your laboratory has labelled"),
            ("Ctrl+T",),
            "train",
            models,
        ),
        Command(
            "evaluate",
            tr("How good is a model\N{HORIZONTAL ELLIPSIS}"),
            tr("Measure a model on labelled fields: figures, errors, curves, report"),
            ("Ctrl+Shift+V",),
            "",
            models,
        ),
        Command(
            "compare",
            tr("Compare models\N{HORIZONTAL ELLIPSIS}"),
            tr("Measure several models on the same labelled fields, side by side"),
            ("Ctrl+Shift+M",),
            "",
            models,
        ),
        Command(
            "calibrate",
            tr("Calibrate to my lab\N{HORIZONTAL ELLIPSIS}"),
            tr("Fit a model to the stain and scanner of your laboratory with a few labelled fields"),
            ("Ctrl+Shift+L",),
            "",
            models,
        ),
        Command(
            "manage_models",
            tr("Installed models\N{HORIZONTAL ELLIPSIS}"),
            tr("Install, remove, export models, and say which one is the default"),
            ("Ctrl+Shift+I",),
            "",
            models,
        ),
        Command(
            "patients",
            tr("Patients\N{HORIZONTAL ELLIPSIS}"),
            tr("Show the fields rolled up by patient: malignant share, score, doubtful fields, review"),
            ("Ctrl+P",),
            "",
            view,
        ),
        Command(
            "similar",
            tr("Show similar fields"),
            tr("Show the fields that look most like this one to the model, most similar first"),
            ("Ctrl+L",),
            "",
            view,
        ),
        Command(
            "map",
            tr("Embedding map\N{HORIZONTAL ELLIPSIS}"),
            tr("Show all fields as points, near where the model sees them alike, and pick some"),
            ("Ctrl+M",),
            "",
            view,
        ),
        Command(
            "sort_now",
            tr("Sort now"),
            tr("Bring the order up to date while the run goes on"),
            ("F5",),
            "",
            view,
        ),
        Command(
            "search",
            tr("Search"),
            tr("Show fields whose name, folder or patient contains these words"),
            ("/", "Ctrl+F"),
            "search",
            view,
        ),
        Command(
            "larger", tr("Larger thumbnails"), tr("Show larger thumbnails"), ("+", "=", "Ctrl++"), "", view
        ),
        Command(
            "smaller", tr("Smaller thumbnails"), tr("Show smaller thumbnails"), ("-", "Ctrl+-"), "", view
        ),
        Command(
            "fit",
            tr("Show whole pictures"),
            tr("Fit whole pictures into the cells instead of filling them"),
            ("F",),
            "fit",
            view,
        ),
        *session_commands(),
        *review_commands(),
        *viewer_commands(),
        Command("left_pane", tr("Filter pane"), tr("Show or hide the filters"), ("F9",), "pane_left", view),
        Command(
            "right_pane",
            tr("Field pane"),
            tr("Show or hide the details of the field"),
            ("F10",),
            "pane_right",
            view,
        ),
        Command("full_screen", tr("Full screen"), tr("Use the whole screen"), ("F11",), "full_screen", view),
        Command(
            "help",
            tr("Help for this place"),
            tr("Open the page of help on the part of the window you are at"),
            ("F1",),
            "help",
            helping,
        ),
        Command("tour", tr("Tour"), tr("Show the five hints of the first start again"), (), "", helping),
        Command(
            "shortcuts",
            tr("Keyboard shortcuts"),
            tr("Show all shortcuts on one page"),
            ("Ctrl+?",),
            "keyboard",
            helping,
        ),
        Command(
            "apply_update",
            tr("Update Lamella\N{HORIZONTAL ELLIPSIS}"),
            tr("Choose an update file; or drop it on the window"),
            (),
            "",
            helping,
        ),
        Command(
            "go_back",
            tr("Go back to the version before"),
            tr("Start the version again that was installed before this one"),
            (),
            "",
            helping,
        ),
        Command(
            "self_check",
            tr("Self-check"),
            tr("See whether everything that Lamella needs is in order; one text for whoever helps you"),
            (),
            "",
            helping,
        ),
        Command(
            "about",
            tr("About Lamella"),
            tr("Versions, licences and what Lamella may be used for"),
            (),
            "info",
            helping,
        ),
    )
