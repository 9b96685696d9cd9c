# Terraform 1.11 is the first that takes a secret without keeping it in its state (ephemeral values, write-only arguments).
terraform {
  required_version = ">= 1.11"

  required_providers {
    google = {
      source  = "hashicorp/google"
      version = ">= 6.50, < 8"
    }
    archive = {
      source  = "hashicorp/archive"
      version = "~> 2.7"
    }
    random = {
      source  = "hashicorp/random"
      version = "~> 3.7"
    }
  }

  # The state lies in a bucket, so that whoever comes next continues from it:
  # terraform init -backend-config=bucket=NAME
  backend "gcs" {
    prefix = "centre-evaluation"
  }
}

provider "google" {
  project = var.project
  region  = var.region

  # Budgets and rules are charged to a project, which an engineer's own login does not name.
  user_project_override = true
  billing_project       = var.project

  default_labels = {
    app   = "centre-evaluation"
    round = var.round
  }
}
