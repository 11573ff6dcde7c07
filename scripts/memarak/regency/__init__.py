"""Another regency's portal by data alone: the folder it starts from (`memarak new`)."""

from memarak.regency.folder import Regency, start_folder

__all__ = ["Regency", "start_folder"]
