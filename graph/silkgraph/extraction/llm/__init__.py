"""The ``llm`` extractor: a language model proposes, the article decides.

Any endpoint that speaks the chat-completions protocol will do. The model gives verbatim quotes; what
the article does not bear out is dropped, so a wrong or hostile reply can only cost claims.
"""

from silkgraph.extraction.llm.extractor import LlmExtractor
from silkgraph.extraction.llm.settings import Settings, settings_from

__all__ = ["LlmExtractor", "Settings", "settings_from"]
